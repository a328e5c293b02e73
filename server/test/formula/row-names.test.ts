import type { Catalog, EvaluationContext } from '@fanfare/shared';
import { noVariables } from '@fanfare/shared';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDuckDb, type TestDuckDb } from '../duckdb.ts';
import { compiled, engineValues } from './evaluate-formulas.ts';

const catalog: Catalog = {
  tables: [
    {
      name: 'parts',
      key: ['first', 'second'],
      columns: [
        { name: 'first', type: 'text' },
        { name: 'second', type: 'text' },
      ],
    },
    {
      name: 'moments',
      key: ['at', 'price', 'on', 'yes'],
      columns: [
        { name: 'at', type: 'datetime' },
        { name: 'price', type: 'decimal' },
        { name: 'on', type: 'date' },
        { name: 'yes', type: 'boolean' },
      ],
    },
    { name: 'one', key: ['id'], columns: [{ name: 'id', type: 'integer' }] },
    { name: 'two', key: ['id'], columns: [{ name: 'id', type: 'integer' }] },
  ],
  links: [],
  dimensions: [],
};

const keys = [
  ['a|b', 'c'],
  ['a', 'b|c'],
  ['a\\', '|b'],
  ['a\\|', 'b'],
  ['a', '\\||b'],
];
const numbers = Array.from({ length: 3000 }, (_, id) => ({ id }));

let database: TestDuckDb;
beforeAll(async () => {
  database = await openTestDuckDb(catalog, {
    parts: keys.map(([first = '', second = '']) => ({ first, second })),
    moments: [
      { at: '2026-01-31T08:00:00Z', price: '12.50', on: '2026-01-31', yes: true },
      { at: '2026-01-31T08:00:00.25Z', price: '100', on: '2026-01-31', yes: false },
    ],
    one: numbers,
    two: numbers,
  });
});
afterAll(() => database.close());

async function valuesOf(table: string, ...formulas: string[]): Promise<(string | null)[][]> {
  const { environment } = database;
  const context: EvaluationContext = {
    catalog,
    environment,
    now: '2026-03-01T12:00:00Z',
    timeZone: 'Asia/Tokyo',
    variables: noVariables,
  };
  const scalars = formulas.map((text) => compiled(text, table, context));
  return [...(await engineValues(database, database.source(table), scalars)).values()];
}

test('rowId is another text for another key', async () => {
  const names = (await valuesOf('parts', 'rowId()')).map(([name]) => name);
  expect(new Set(names).size).toBe(keys.length);
  expect(names).toEqual(expect.arrayContaining(['a\\|b|c', 'a|b\\|c', 'a\\\\|\\|b']));
});

test('rowId does not depend on the zone and keeps fractions of a second', async () => {
  expect((await valuesOf('moments', 'rowId()')).flat()).toEqual(
    expect.arrayContaining([
      '2026-01-31T08:00:00Z|12.5|2026-01-31|true',
      '2026-01-31T08:00:00.25Z|100|2026-01-31|false',
    ]),
  );
});

test('uuid is another one for another row, name and table, and always of the form of version 8', async () => {
  const made = [
    ...(await valuesOf('one', 'uuid()', "uuid('a')", "uuid('b')", 'uuid(toText(id % 2))')),
    ...(await valuesOf('two', 'uuid()')),
  ].flat();
  expect(new Set(made).size).toBe(5 * numbers.length);
  for (const one of made) expect(one).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(await valuesOf('one', 'uuid()', 'uuid(empty)')).toEqual(
    (await valuesOf('one', "uuid('')")).map(([one]) => [one, one]),
  );
});
