import { expect, test } from 'vitest';
import { numberLook } from './number-text.ts';

const words = { counting: 'Counting', nobody: 'nobody', notTaken: 'not taken', reason: () => 'fix the problem' };

test('an unknown number is never 0, and an old one does not pose as a current one', () => {
  expect(numberLook({ state: 'zero', asOf: '', notTaken: false }, words).text).toBe('0 nobody');
  expect(numberLook({ state: 'zero', asOf: '', notTaken: true }, words).text).toBe('not taken');
  expect(numberLook({ state: 'unknown', reason: 'failed', message: '' }, words)).toMatchObject({
    text: '— fix the problem',
    soft: true,
  });
  expect(numberLook({ state: 'computing', last: 7, share: undefined }, words).text).toBe('Counting');
  expect(numberLook({ state: 'stale', last: 1 }, words)).toMatchObject({ text: '1', italic: true, soft: true });
});
