import { createHash } from 'node:crypto';
import {
  compileFormula,
  type EvaluationContext,
  filter,
  compare,
  column,
  literal,
  noVariables,
  printReadable,
  scan,
  writeText,
} from '@fanfare/shared';
import { exampleCatalog, exampleNow, exampleRows } from '@fanfare/shared/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDuckDb, type TestDuckDb } from '../duckdb.ts';
import { compiled, engineValues } from './evaluate-formulas.ts';

let database: TestDuckDb;
let context: EvaluationContext;

beforeAll(async () => {
  database = await openTestDuckDb(exampleCatalog, exampleRows);
  const { environment } = database;
  context = { catalog: exampleCatalog, environment, now: exampleNow, timeZone: 'UTC', variables: noVariables };
});
afterAll(() => database.close());

const digest = (text: string) => createHash('sha512').update(text, 'utf8').digest('hex');

test('the SHA-512 of texts of any length and letters is that of every other system', async () => {
  const lengths = [1, 55, 56, 63, 64, 111, 112, 113, 119, 120, 127, 128, 129, 239, 240, 241, 1000, 5000];
  const texts = [...lengths.map((length) => 'a'.repeat(length)), 'é', 'ÉCOLE ß', '😀'.repeat(28), '日本語'.repeat(14)];
  const scalars = texts.map((text) => compiled(`sha512(${writeText(text)})`, 'customers', context));
  const values = (await engineValues(database, database.source('customers'), scalars)).get('1');
  expect(values).toEqual(texts.map(digest));
});

test('columns are digested row by row, empties stay empty', async () => {
  const scalars = ['sha512(email)', "sha512(email & '')"].map((text) => compiled(text, 'customers', context));
  const values = await engineValues(database, database.source('customers'), scalars);
  for (const row of exampleRows['customers'] ?? []) {
    const email = row['email'] ?? '';
    const expected = email === '' ? null : digest(String(email));
    expect(values.get(String(row['id']))).toEqual([expected, expected]);
  }
});

test('the readable query says what its function is', () => {
  const customers = database.source('customers');
  const { scalar } = compileFormula("sha512(email) = 'x'", 'customers', context);
  if (scalar?.kind !== 'holds') throw new Error('no test');
  const relation = filter(scan(customers), scalar.of);
  expect(printReadable(relation, new Map())).toContain('-- fanfare_sha512: the SHA-512 of a text');
  const other = filter(scan(customers), compare('=', column(customers, 'id'), literal('1', 'integer')));
  expect(printReadable(other, new Map())).not.toContain('fanfare_sha512');
});
