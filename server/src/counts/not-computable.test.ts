import { expect, test } from 'vitest';
import { refusedPairs, TooManyPairs } from '../engine/too-many-pairs.ts';
import { toHttpError } from '../http/errors.ts';
import { ended } from './not-computable.ts';

test('too many pairs are refused by name, other failures of the engine are told as they are', () => {
  const refused = refusedPairs(new Error('Invalid Input Error: fanfare: too many pairs'));
  expect(refused).toBeInstanceOf(TooManyPairs);
  expect(ended('match', refused)).toMatchObject({ event: 'not-computable', reason: 'failed', code: 'pairs.too-many' });
  expect(toHttpError(refused)).toMatchObject({ status: 422, code: 'pairs.too-many' });
  const other = new Error('Out of Memory Error');
  expect(refusedPairs(other)).toBe(other);
  expect(ended('match', other)).toMatchObject({ code: 'engine' });
});
