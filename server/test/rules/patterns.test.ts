import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRuleData, type RuleData } from './rule-data.ts';
import { on } from './rule-words.ts';
import { dataOf, written } from './table-text.ts';

const manyLetters = `${'a'.repeat(50_000)}!`;

const texts = dataOf([
  written(
    'texts',
    `
    id* | text
    a   | 100%
    b   | 100
    c   | 100 percent
    d   | 50% off
    e   | 5_0
    f   | 500
    g   | %
    h   | back\\slash
    i   | a\\%b
    j   | a.b
    k   | axb
    l   | (a+b)[c]{2}^$?*
    m   | Straße 12
    n   |
    o   | ""
    `,
  ),
]);

let data: RuleData;
beforeAll(async () => {
  data = await openRuleData(texts);
  await data.change('append', 'texts', [{ id: 'z', text: manyLetters }]);
});
afterAll(() => data.close());

const rows = (operator: Parameters<typeof on>[1], text: string): Promise<string> =>
  data.select('texts', on('text', operator, text));

test('(23) LIKE with a literal percent sign', async () => {
  expect(await rows('like', '100\\%')).toBe('a');
  expect(await rows('like', '100%')).toBe('a, b, c');
  expect(await rows('like', '%\\%%')).toBe('a, d, g, i');
  expect(await rows('like', '\\%')).toBe('g');
  expect(await rows('like', '5_0')).toBe('e');
  expect(await rows('like', 'a\\\\\\%b')).toBe('i');
  expect(await rows('like', 'back\\slash')).toBe('h');
  expect(await rows('like', 'a%b')).toBe('i, j, k');
  expect(await rows('like', '%')).toBe('a, b, c, d, e, f, g, h, i, j, k, l, m, z');
  expect(await rows('not-like', '%\\%%')).toBe('b, c, e, f, h, j, k, l, m, n, o, z');
  expect(await rows('contains', '%')).toBe('a, d, g, i');
  expect(await rows('starts-with', '%')).toBe('g');
  expect(await rows('ends-with', '0%')).toBe('a');
  expect(await rows('equals', '%')).toBe('g');
});

test('(24) regular expressions with special characters', async () => {
  expect(await rows('matches', 'a.b')).toBe('j, k, l');
  expect(await rows('matches', 'a\\.b')).toBe('j');
  expect(await rows('matches', '\\(a\\+b\\)\\[c\\]\\{2\\}\\^\\$\\?\\*')).toBe('l');
  expect(await rows('matches', '[%_]')).toBe('a, d, e, g, i');
  expect(await rows('matches', '^\\d+$')).toBe('b, f');
  expect(await rows('matches', '^\\D+$')).toBe('g, h, i, j, k, z');
  expect(await rows('matches', 'stra(ß|ss)e')).toBe('');
  expect(await rows('matches', '(?i)STRA(ß|ss)E')).toBe('m');
  expect(await rows('matches', '^Stra.e \\d{2}$')).toBe('m');
  expect(await rows('matches', `'; DROP TABLE texts; --|100%`)).toBe('a');
  expect(await rows('not-matches', '^.+$')).toBe('n, o');
});

test('(24) a catastrophic regular expression ends; one that cannot be read is refused, none fails while counting', async () => {
  expect(await rows('matches', '^(a+)+$')).toBe('');
  expect(await rows('matches', '^(a+)+!$')).toBe('z');
  expect(await rows('matches', '^(a|aa)+$')).toBe('');
  expect(await rows('matches', '^(([a-z])+.)+[A-Z]([a-z])+$')).toBe('');
  expect(await rows('matches', '^(.*)*b!$')).toBe('');
  for (const pattern of [
    '(a',
    'a)',
    '[a',
    'a**',
    '*a',
    '(?=a)',
    '(?<!a)b',
    '(a)\\1',
    'a{2,1}',
    '\\',
    'a{100000}',
    '\\p{Nothing}',
  ]) {
    expect(await data.refuse('texts', on('text', 'matches', pattern))).toEqual(['condition.pattern rule/items/0']);
  }
});
