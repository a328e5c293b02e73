/** A start that cannot succeed for a reason the person at the terminal can remove; the message says how. */
export class StartupError extends Error {
  override readonly name = 'StartupError';
}

/** Code of a Node.js system error such as `EACCES`, or undefined for anything else. */
export function systemErrorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
