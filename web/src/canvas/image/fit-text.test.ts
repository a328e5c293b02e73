import { expect, test } from 'vitest';
import type { Measure } from './drawing.ts';
import { fitted, wrapped } from './fit-text.ts';

const ten: Measure = (text) => Array.from(text).length * 10;
const plain = { size: 12, weight: 400 } as const;

test('what does not fit ends in an ellipsis', () => {
  expect(fitted('Win back', 80, plain, ten)).toBe('Win back');
  expect(fitted('Win back buyers', 90, plain, ten)).toBe('Win back…');
  expect(fitted('오래된 고객 다시 부르기', 70, plain, ten)).toBe('오래된 고객…');
  expect(fitted('Long', 10, plain, ten)).toBe('…');
});

test('texts are broken at spaces, and anywhere where a script has none', () => {
  expect(wrapped('one two three', 70, plain, ten)).toEqual(['one two', 'three']);
  expect(wrapped('one\n\ntwo', 100, plain, ten)).toEqual(['one', '', 'two']);
  expect(wrapped('生日禮券與祝福', 40, plain, ten)).toEqual(['生日禮券', '與祝福']);
});
