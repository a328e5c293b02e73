import { type Endpoint, errorSchema } from '@fanfare/shared';
import type { z } from 'zod';
import { i18n } from '../i18n/i18n.ts';
import { ApiError } from './api-error.ts';
import { earlyAnswer } from './early.ts';
import { notReached } from './not-reached.ts';
import { noteReachable } from './reachability.ts';
import { errorText } from '../i18n/speak.ts';

/** A part of a request is left out when the endpoint has none, optional when all of it is, else required. */
type Given<Name extends string, Schema> = [Schema] extends [z.ZodUndefined]
  ? { readonly [K in Name]?: undefined }
  : Schema extends z.ZodType
    ? Record<string, never> extends z.input<Schema>
      ? { readonly [K in Name]?: z.input<Schema> }
      : { readonly [K in Name]: z.input<Schema> }
    : never;

/** What an endpoint takes: its path parameters, query and body, and how to abort. */
export type RequestOf<E extends Endpoint> =
  E extends Endpoint<infer Params, infer Query, infer Body, infer _Response>
    ? Given<'params', Params> & Given<'query', Query> & Given<'body', Body> & { readonly signal?: AbortSignal }
    : never;

/** What an endpoint answers: the JSON body, or one event of its stream. */
export type ResponseOf<E extends Endpoint> =
  E extends Endpoint<infer _Params, infer _Query, infer _Body, infer Response> ? z.output<Response> : never;

/** The parts of a request as they travel; the typed front doors above narrow it. */
export interface LooseRequest {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
}

/** The address of an endpoint with its parameters and query filled in, also for links and downloads. */
export function addressOf(endpoint: Endpoint, request: LooseRequest = {}): string {
  const params = record(request.params);
  const path = endpoint.path.replace(/:(\w+)/gu, (_, name: string) => encodeURIComponent(asText(params[name])));
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(record(request.query))) {
    if (value !== undefined && value !== null) query.set(name, asText(value));
  }
  return query.size > 0 ? `${path}?${query.toString()}` : path;
}

/** Sends a request and returns the raw answer. Throws ApiError for a refusal and for no answer, AbortError when aborted. */
export async function send(endpoint: Endpoint, request: LooseRequest, accept: string): Promise<Response> {
  let response: Response;
  try {
    const address = addressOf(endpoint, request);
    const early = endpoint.method === 'GET' ? await earlyAnswer(address) : undefined;
    response =
      early ??
      (await fetch(address, {
        method: endpoint.method,
        credentials: 'same-origin',
        headers: {
          accept,
          ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
        ...(request.signal ? { signal: request.signal } : {}),
      }));
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    noteReachable(false);
    throw notReached();
  }
  if (!response.ok) throw await refusal(response);
  noteReachable(true);
  return response;
}

/** The error an answer carries, or one made from its status when it carries none. */
export async function refusal(response: Pick<Response, 'status' | 'text'>): Promise<ApiError> {
  const parsed = errorSchema.safeParse(jsonOf(await response.text()));
  const unreachable = !parsed.success && response.status >= 502 && response.status <= 504;
  noteReachable(!unreachable);
  if (parsed.success) {
    const { error } = parsed.data;
    return new ApiError({ status: response.status, ...error, message: errorText(error) });
  }
  return new ApiError({
    status: response.status,
    code: unreachable ? 'network.unreachable' : `http.${response.status}`,
    message: i18n.t(unreachable ? 'offline' : 'failed', { ns: 'api' }),
  });
}

/** Checks an answer against its schema. Throws ApiError `response.unexpected` when it does not fit. */
export function checked<E extends Endpoint>(endpoint: E, value: unknown): ResponseOf<E> {
  const result = endpoint.response?.safeParse(value);
  if (result?.success) return result.data as ResponseOf<E>;
  throw new ApiError({
    status: 200,
    code: 'response.unexpected',
    message: i18n.t('unexpected', { ns: 'api' }),
    details: result?.error.issues,
  });
}

/** The value of a JSON text, or undefined when it is not JSON. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
