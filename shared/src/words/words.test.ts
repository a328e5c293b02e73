import { describe, expect, test } from 'vitest';
import { english, inEnglish } from './english.ts';
import { languageOf, say } from './language.ts';
import { listed } from './list.ts';
import { phrase } from './phrase.ts';
import { phraseSchema } from './phrase-schema.ts';

const german = languageOf(
  'de',
  {
    combine: { sets_one: '{{count}} Menge', sets_other: '{{count}} Mengen', union: 'Vereinigung von {{sets}}' },
    number: { grouped: '{{value, number}}' },
  },
  english,
);

describe('words of the product', () => {
  const union = (count: number) => phrase('combine.union', { sets: phrase('combine.sets', { count }) });

  test('are said in a language, with phrases inside and the form their number asks for', () => {
    expect([1, 2].map((count) => inEnglish(union(count)))).toEqual(['Union of 1 set', 'Union of 2 sets']);
    expect([1, 2].map((count) => say(union(count), german))).toEqual([
      'Vereinigung von 1 Menge',
      'Vereinigung von 2 Mengen',
    ]);
  });

  test('take numbers and days as the language writes them', () => {
    expect(say(phrase('number.grouped', { value: 176_840 }), german)).toBe('176.840');
    expect([english, german].map((one) => one.date('2026-09-30T09:00'))).toEqual([
      '30 Sep 2026 09:00',
      '30. Sept. 2026 09:00',
    ]);
    expect(english.date('soon')).toBe('soon');
  });

  test('fall back on English where a language has none; what somebody named is never touched', () => {
    expect(say(phrase('label.kept'), german)).toBe('Kept');
    expect(say('{{count}} Kept', german)).toBe('{{count}} Kept');
  });

  test('join lists', () => {
    expect(inEnglish(listed(['a', 'b', 'c'], 'or'))).toBe('a, b or c');
    expect(inEnglish(listed([], 'or'))).toBe('');
  });

  test('travel as data', () => {
    expect(phraseSchema.parse(JSON.parse(JSON.stringify(union(2))))).toEqual(union(2));
  });
});
