import { duckdb, patternLetterSets, patternLimits, patternProblem } from '@fanfare/shared';
import { exampleCatalog, patternFinds } from '@fanfare/shared/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDuckDb, type TestDuckDb } from '../duckdb.ts';

let database: TestDuckDb;
beforeAll(async () => {
  database = await openTestDuckDb(exampleCatalog, {});
});
afterAll(() => database.close());

const texts = [
  'a\nb',
  'ab',
  'a',
  '\n',
  'é',
  'ſ',
  'S',
  'K',
  'ς',
  'İ',
  'ß',
  '\u00a0',
  '٣',
  'µ',
  'Ω',
  '日本',
  '😀',
  '{1}',
  '-',
];

/** Which of the texts the engine finds a pattern in. */
async function found(pattern: string): Promise<unknown[]> {
  const match = duckdb.matchesPart('s', '$1');
  const rows = await database.all(
    `SELECT ${match} FROM (SELECT unnest(from_json($2, '["VARCHAR"]')) AS s, unnest(range(${texts.length})) AS n) ORDER BY n`,
    [pattern, JSON.stringify(texts)],
  );
  return rows.map(([one]) => one);
}

const patterns =
  String.raw`a.b (?s)a.b a$ (?m)a$ \bé \w \W [[:alpha:]] \s \d [^a] . \z \B ^$ (?i)ſ (?i)k (?i)σ (?i)i (?i)ß
  (?i)Ω (?i)[^k] (?U)a.*b [\d-z] a{,2} \{1\} \x{df}`.split(/\s+/);

test('every pattern that is taken means the same in the engine', async () => {
  for (const pattern of [...patterns, ...[...patternLetterSets].map((name) => `\\p{${name}}`)]) {
    expect([pattern, patternProblem(pattern)]).toEqual([pattern, undefined]);
    expect([pattern, ...(await found(pattern))]).toEqual([
      pattern,
      ...texts.map((text) => patternFinds(pattern, text)),
    ]);
  }
});

test('the largest patterns that are taken fit into the engine', async () => {
  const { steps, stepsWithLetterSets: few } = patternLimits;
  const many = Array.from({ length: 900 }, (_, index) => String.fromCodePoint(0x4e00 + index * 7)).join('');
  for (const pattern of [`\\PL{${few}}`, `(?i)\\pL{${few}}`, `[${many}]{${few}}`, `[^a]{${steps}}`, `.{${steps}}`]) {
    expect(patternProblem(pattern)).toBeUndefined();
    await expect(found(pattern)).resolves.toBeDefined();
  }
});
