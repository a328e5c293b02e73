import {
  type Catalog,
  type Coded,
  codesOf,
  dependencyOrder,
  hasSameRows,
  isRowLocal,
  printLayered,
  printStatement,
  printTogether,
  printValues,
  type Relation,
  type RelationalPart,
  type TableSource,
} from '@fanfare/shared';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDuckDb, type TestDuckDb } from '../duckdb.ts';
import { createEvaluator, type Row, type Tables } from './evaluate-relation.ts';
import type { Value } from './plain-values.ts';
import { createDraw, createMaker } from './random-relation.ts';

const text = (name: string) => ({ name, type: 'text' as const });
const integer = (name: string) => ({ name, type: 'integer' as const });
/** Two versions of people, of which the second is another physical table here. */
const catalog: Catalog = {
  tables: [
    { name: 'people 1', key: ['id'], columns: [integer('id'), text('mail'), text('home'), integer('points')] },
    { name: 'people 2', key: ['id'], columns: [integer('id'), text('mail'), text('home'), integer('points')] },
    { name: 'homes 1', key: ['code'], columns: [text('code'), text('city'), integer('size')] },
    {
      name: 'lines 1',
      key: ['order', 'line'],
      columns: [integer('order'), integer('line'), text('who'), integer('n')],
    },
  ],
  links: [],
  dimensions: [],
};

const texts: readonly Value[] = ['a', 'A ', ' b@x', 'B@x', 'Zoë', 'zoé', '', null, 'house', 'horse'];
const numbers: readonly Value[] = [0, 1, 2, 3, 3, null];

function drawTables(seed: number): Tables {
  const draw = createDraw(seed);
  const one = (items: readonly Value[]): Value => items[draw(items.length)] ?? null;
  const people = (from: number): Row[] =>
    Array.from({ length: 6 }, (_, index) => ({
      id: from + index,
      mail: one(texts),
      home: one(['a', 'b', 'Zoë', '', null]),
      points: one(numbers),
    }));
  return {
    'people 1': people(0),
    'people 2': people(2),
    'homes 1': ['a', 'b', 'Zoë', 'B@x'].map((code) => ({ code, city: one(texts), size: one(numbers) })),
    'lines 1': Array.from({ length: 8 }, (_, index) => ({
      order: Math.floor(index / 3),
      line: index % 3,
      who: one(texts),
      n: one(numbers),
    })),
  };
}

function call(fn: string, [value = null]: readonly Value[]): Value {
  if (typeof value !== 'string') return null;
  return (fn === 'lower' ? value.toLowerCase() : value.trim()) || null;
}

let database: TestDuckDb;
let tables: Tables;
let sources: TableSource[];

beforeAll(async () => {
  tables = drawTables(7);
  database = await openTestDuckDb(catalog, tables);
  sources = catalog.tables.map(({ name }) => {
    const [table = '', version] = name.split(' ');
    return { ...database.source(name), table, version: Number(version) };
  });
});
afterAll(() => database.close());

const sourceSql = (source: TableSource) =>
  database.sourceSql({ ...source, table: `${source.table} ${source.version}` });
const plain = (value: unknown): unknown => (typeof value === 'bigint' ? Number(value) : value === '' ? null : value);

async function found(part: RelationalPart): Promise<string[]> {
  const { text: sql, values } = printStatement(part, { sourceSql });
  const rows = await database.all(sql, values);
  return rows.map((row) => JSON.stringify(row.slice(0, part.source.key.length).map(plain))).sort();
}

const cases = 250;

test('relations hold the same keys, and their rows the same values, as a small evaluation of them', async () => {
  for (let seed = 1; seed <= cases; seed += 1) {
    const maker = createMaker(createDraw(seed), sources);
    const evaluator = createEvaluator(tables, call);
    const relation = maker.relation(maker.source(2), 3);
    expect(await found(relation), `seed ${seed}`).toEqual([...evaluator.keys(relation).keys()].sort());
    const wanted = [
      maker.value(relation.source, 'text', 2),
      maker.value(relation.source, 'integer', 2),
      maker.gathered(relation.source, 2),
    ];
    const { text: sql, values } = printValues(relation, wanted, { sourceSql });
    const rows = await database.all(sql, values);
    const width = relation.source.key.length;
    for (const [index, scalar] of wanted.entries()) {
      const read = rows.map(
        (row) => [JSON.stringify(row.slice(0, width).map(plain)), plain(row[width + index])] as const,
      );
      expect(new Map(read), `seed ${seed}, ${scalar.kind}`).toEqual(evaluator.values(relation, scalar));
    }
  }
}, 60_000);

type Layered = Relation | Coded;
const isLayered = (part: RelationalPart): part is Layered => isRowLocal(part) && part.kind !== 'scan';
const isCoded = (part: Layered): part is Coded =>
  part.kind === 'tally' || part.kind === 'classify' || part.kind === 'rank';

test('parts worked out in one pass over their table are the same as each by a query of its own', async () => {
  let compared = 0;
  for (let seed = 1; seed <= cases; seed += 1) {
    const maker = createMaker(createDraw(seed), sources);
    const relation = maker.relation(maker.source(2), 3);
    const parts = dependencyOrder([relation])
      .filter(isLayered)
      .filter((part) => hasSameRows(part.source, relation.source));
    if (parts.length === 0) continue;
    compared += parts.length;
    const expected: number[] = [];
    for (const part of parts) {
      const { text: sql, values } = printStatement(part, { sourceSql });
      const rows = await database.all(sql, values);
      if (!isCoded(part)) expected.push(rows.length);
      else expected.push(...codesOf(part).map((code) => rows.filter((row) => Number(row.at(-1)) === code).length));
      const layered = printLayered(part, { sourceSql });
      const keysOf = (list: readonly (readonly unknown[])[]) =>
        list.map((row) => JSON.stringify(row.map(plain))).sort();
      expect(keysOf(await database.all(layered.text, layered.values)), `seed ${seed}, ${part.kind}`).toEqual(
        keysOf(rows),
      );
    }
    const count = async (list: readonly Layered[]) => {
      const together = printTogether(list, { sourceSql });
      const [counts = []] = await database.all(together.text, together.values);
      return counts.map(Number);
    };
    expect(await count(parts), `seed ${seed}`).toEqual(expected);
    const alone: number[] = [];
    for (const part of parts) alone.push(...(await count([part])));
    expect(alone, `seed ${seed}, one by one`).toEqual(expected);
    const tried = printStatement(relation, { sourceSql, tryConditions: true });
    const keys = (await database.all(tried.text, tried.values)).map((row) => JSON.stringify(row.map(plain)));
    expect(keys.sort(), `seed ${seed}, with conditions`).toEqual(await found(relation));
  }
  expect(compared).toBeGreaterThan(cases);
}, 60_000);
