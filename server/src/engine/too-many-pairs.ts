import { mostComparedPairs, tooManyPairs } from '@fanfare/shared';

/** More pairs of rows would have to be compared than is allowed. */
export class TooManyPairs extends Error {
  override readonly name = 'TooManyPairs';
  /** Stable code of the refusal. */
  readonly code = 'pairs.too-many';

  constructor(most = mostComparedPairs) {
    const allowed = most.toLocaleString('en');
    super(
      `More than ${allowed} pairs of a line and a row would have to be compared. Ask for another attribute to be equal.`,
    );
  }
}

/** The refusal when that is why the engine failed, else the error itself. */
export function refusedPairs(error: unknown): unknown {
  return error instanceof Error && error.message.includes(tooManyPairs) ? new TooManyPairs() : error;
}
