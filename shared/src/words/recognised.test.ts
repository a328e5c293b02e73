import { expect, test } from 'vitest';
import { inEnglish } from './english.ts';
import { reasonWords } from './english/reasons.ts';
import { recognised } from './recognised.ts';

test('a sentence is recognised with what stands in its places, also inside another one', () => {
  expect(recognised('"12 (a" is not a whole number of up to 18 digits')).toEqual({
    words: 'reason.quoted',
    with: { value: '12 (a', reason: { words: 'reason.notAnInteger', with: {} } },
  });
  const refused =
    '3 rows are not usable, 0 allowed: born: is not a date (2 times, first in line 4); name: is empty (line 9). The table is as it was; the reject file lists every row.';
  expect(recognised(refused)).toMatchObject({
    words: 'reason.rowsNotUsable',
    with: { reasons: { words: 'reason.list', with: { before: { words: 'reason.oftenIn' } } } },
  });
  expect(inEnglish(recognised(refused))).toBe(refused);
});

test('every sentence is recognised as itself', () => {
  for (const [name, text] of Object.entries(reasonWords.reason)) {
    const inside = text
      .replaceAll(/\{\{(reasons?|before|last)\}\}/gu, 'is empty')
      .replaceAll(/\{\{(\w+)\}\}/gu, (_, place: string) => (place === 'line' || place === 'times' ? '7' : `x${place}`));
    const found = recognised(inside);
    expect(typeof found === 'string' ? found : found.words).toBe(`reason.${name}`);
    expect(inEnglish(found)).toBe(inside);
  }
});

test('other texts stay as they are', () => {
  expect(recognised('"a" is a letter')).toBe('"a" is a letter');
  expect(recognised('a: b (line 3)')).toBe('a: b (line 3)');
});
