import { compileFormula, type EvaluationContext, noVariables, type Scalar, writeText } from '@fanfare/shared';
import {
  Draw,
  exampleCatalog,
  exampleNow,
  exampleRows,
  garbled,
  injections,
  typedFormula,
} from '@fanfare/shared/testing';
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

async function tableSizes(): Promise<string> {
  const counts = exampleCatalog.tables.map(({ name }) => `(SELECT count(*) FROM "${name}")`);
  return JSON.stringify(
    await database.all(`SELECT ${counts.join(', ')}, (SELECT count(*) FROM duckdb_tables())`),
    (_, value) => (typeof value === 'bigint' ? String(value) : (value as unknown)),
  );
}

test('whatever a text holds, it stays a text', async () => {
  const texts = injections.filter((text) => text.isWellFormed());
  const scalars = texts.flatMap((text) => [
    compiled(writeText(text), 'customers', context),
    compiled(`concat(${writeText(text)}, '')`, 'customers', context),
  ]);
  const before = await tableSizes();
  const values = (await engineValues(database, database.source('customers'), scalars)).get('1');
  expect(values).toEqual(texts.flatMap((text) => [text, text]));
  expect(await tableSizes()).toBe(before);
});

test('garbled formulas that compile are values on the engine, and change nothing', async () => {
  const draw = new Draw(7);
  const scope = { draw, catalog: exampleCatalog, table: 'customers', rows: 1 };
  const types = ['text', 'integer', 'decimal', 'float', 'boolean', 'date', 'datetime'] as const;
  const scalars: Scalar[] = [];
  while (scalars.length < 240) {
    const formula = garbled(draw, typedFormula(scope, draw.pick(types), 2));
    const { scalar } = compileFormula(formula, 'customers', context);
    if (scalar) scalars.push(scalar);
  }
  const before = await tableSizes();
  for (let start = 0; start < scalars.length; start += 40) {
    const rows = await engineValues(database, database.source('customers'), scalars.slice(start, start + 40));
    expect(rows.size).toBe(exampleRows['customers']?.length);
  }
  expect(await tableSizes()).toBe(before);
});

test('the deepest formulas run on the engine', async () => {
  const inner = [
    '(',
    'abs(',
    'lower(',
    'round(',
    'addDays(',
    'iif(true, ',
    'decode(1, 1, ',
    'coalesce(',
    'not (',
    '1 / (',
  ];
  const ends = [')', ')', ')', ')', ', 1)', ', 1)', ', 1)', ')', ')', ')'];
  const starts = ['1', '1.5', "'a'", '1.5', "date '2026-01-01'", '1', '1', '1', 'true', '1'];
  const depths = [60, 60, 60, 20, 60, 60, 30, 60, 30, 30];
  const scalars = inner.map((open, index) => {
    const depth = depths[index] ?? 0;
    return compiled(`${open.repeat(depth)}${starts[index]}${ends[index]?.repeat(depth)}`, 'customers', context);
  });
  const chains = [
    Array.from({ length: 190 }, () => 'points').join(' + '),
    Array.from({ length: 190 }, () => 'tier').join(' & '),
  ];
  const all = [...scalars, ...chains.map((chain) => compiled(chain, 'customers', context))];
  for (const scalar of all) {
    expect((await engineValues(database, database.source('customers'), [scalar])).size).toBe(12);
  }
});
