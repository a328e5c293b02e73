/** Something impossible happened: a bug in Fanfare, never the reader's mistake. */
export class InvariantError extends Error {
  override name = 'InvariantError';
}

/** Throws an InvariantError unless the condition holds. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new InvariantError(message);
}
