/** Makes the error an aborted query rejects with. */
export function abortError(): Error {
  const error = new Error('The query was interrupted.');
  error.name = 'AbortError';
  return error;
}

/** True for the error of an aborted query. */
export function isAbortError(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
