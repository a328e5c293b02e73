export interface ApiErrorParts {
  /** The HTTP status; 0 when no answer arrived. */
  readonly status: number;
  /** Stable and documented, such as `campaign.stale`; `network.unreachable` and `response.unexpected` are the client's own. */
  readonly code: string;
  readonly message: string;
  readonly details?: unknown;
  readonly requestId?: string | undefined;
}

/** A refused or failed request. `details` belong to the code: for `campaign.stale` they hold the stored campaign. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly details: unknown;
  readonly requestId: string | undefined;

  constructor(parts: ApiErrorParts) {
    super(parts.message);
    this.name = 'ApiError';
    this.status = parts.status;
    this.code = parts.code;
    this.details = parts.details;
    this.requestId = parts.requestId;
  }

  /** Whether the same request may succeed later without anyone changing anything. */
  get transient(): boolean {
    return this.status === 0 || this.status === 429 || (this.status >= 502 && this.status <= 504);
  }

  /** What to hand to whoever can help. */
  get reference(): string {
    return this.requestId ? `${this.code} · ${this.requestId}` : this.code;
  }
}

/** The code of a failed request, or undefined when something else was thrown. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof ApiError ? error.code : undefined;
}

/** The message of anything thrown, in words for the reader. */
export function errorMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
