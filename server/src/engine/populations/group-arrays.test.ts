import {
  type Coded,
  aggregate,
  all,
  classify,
  column,
  columnLink,
  compare,
  filter,
  type LinkUse,
  literal,
  memberOf,
  not,
  pick,
  rank,
  type Relation,
  scan,
  tally,
  type TableSource,
} from '@fanfare/shared';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createMemoryEngine } from '../create-engine.ts';
import type { DataEngine, StoredColumn } from '../data-engine.ts';
import { hiddenColumns } from '../duckdb/table-writes.ts';
import { type PrintPart, type StoredKeys, storePopulation } from './compute-population.ts';
import { createGroupArrays, type GroupArrays, type Grouping } from './group-arrays.ts';
import { createPartPrinter } from './print-part.ts';

const people = 10_000;
const integer = (value: number) => literal(String(value), 'integer');

let engine: DataEngine;
let print: PrintPart;
let persons: TableSource;
let orders: LinkUse;
let manager: LinkUse;

beforeAll(async () => {
  engine = await createMemoryEngine({ attachScratch: 'memory' });
  await load('persons', `SELECT range - 70 AS id, (range * 31) % 97 AS age, range - 70 AS boss FROM range(${people})`);
  await load(
    'orders',
    `SELECT range AS id, (range * 7919) % ${2 * people} AS person, (range * range) % 53 AS amount FROM range(80000)`,
  );
  const { environment } = await engine.lease();
  const source = (table: string): TableSource => environment.get(table) as TableSource;
  persons = source('persons');
  orders = columnLink(persons, ['id'], source('orders'), ['person'], 'many');
  manager = columnLink(persons, ['id'], persons, ['boss'], 'many');
  print = createPartPrinter({ engine, tableRows: (one) => engine.table(one.table)?.rows ?? 0 });
});

afterAll(() => engine.close());

async function load(table: string, rows: string): Promise<void> {
  const staging = engine.newStaging();
  const names = await engine.withConnection(async (connection) => {
    const described = await connection.all(`DESCRIBE ${rows}`);
    const columns = described.map(([name]): StoredColumn => ({ name: String(name), type: 'integer' }));
    const hidden = hiddenColumns(['id'], columns, 's').join(', ');
    await connection.run(`CREATE TABLE ${engine.stagingSql(staging)} AS SELECT s.*, ${hidden} FROM (${rows}) s`);
    return columns;
  });
  const said = { effect: table, by: 'Ana', change: 'test' };
  await engine.write({ ...said, kind: 'replace', table, staging, columns: names, key: ['id'] });
}

let tables = 0;

/** Stores a part with so much memory for arrays, and reads it again in order. */
async function stored(part: Relation | Coded, budgetBytes: number, inputs = new Map<string, StoredKeys>()) {
  const groupings: (Grouping | undefined)[] = [];
  const arrays = createGroupArrays(budgetBytes);
  const watched: GroupArrays = {
    use: (connection, groups, canDivide, work) =>
      arrays.use(connection, groups, canDivide, (grouping) => {
        groupings.push(grouping);
        return work(grouping);
      }),
  };
  const steps = { done: 0, of: 1 };
  const table = `cache.main.test_${(tables += 1)}`;
  return engine.withConnection(async (connection) => {
    const count = await storePopulation(connection, {
      table,
      part,
      query: print(part, inputs),
      arrays: watched,
      steps,
    });
    expect(steps.done).toBe(steps.of);
    return {
      table,
      count,
      steps: steps.of,
      grouping: groupings[0],
      rows: await connection.all(`SELECT * FROM ${table} ORDER BY ALL`),
    };
  });
}

const bought = (operator: '>=' | '<', amount: number) =>
  compare(operator, aggregate(orders, 'sum', column(orders.to, 'amount')), integer(amount));

describe('a part that aggregates linked rows', () => {
  const plenty = 2 ** 30;
  const tight = 2 ** 12 * 33 * 3;

  test.each([
    ['a filter', () => filter(scan(persons), bought('>=', 110))],
    ['a filter that holds without linked rows', () => filter(scan(persons), bought('<', 110))],
    [
      'a classification with several aggregates',
      () =>
        classify(filter(scan(persons), compare('<', column(persons, 'age'), integer(60))), [
          bought('>=', 130),
          compare('<', aggregate(orders, 'count', null), integer(3)),
        ]),
    ],
  ])('%s gives the same in hash tables, in arrays and range by range', async (_, make) => {
    const part = make();
    const inHashTables = await stored(part, 0);
    const inArrays = await stored(part, plenty);
    const divided = await stored(part, tight);
    expect(inHashTables.grouping).toBeUndefined();
    expect(inArrays.grouping).toEqual({ bits: 14, isDivided: false });
    expect(divided.grouping).toMatchObject({ isDivided: true });
    expect(divided.steps).toBeGreaterThan(1);
    expect(inHashTables.rows.length).toBeGreaterThan(1000);
    for (const other of [inArrays, divided]) {
      expect(other.rows).toEqual(inHashTables.rows);
      expect(other.count).toEqual(inHashTables.count);
    }
  });

  test('reads stored inputs range by range too', async () => {
    const old = filter(scan(persons), compare('>=', column(persons, 'age'), integer(40)));
    const young = filter(scan(persons), compare('<', column(persons, 'age'), integer(20)));
    const inputs = new Map<string, StoredKeys>();
    for (const one of [old, young]) inputs.set(one.key, await stored(one, 0));
    const part = filter(old, all(bought('<', 110), not(memberOf(young))));
    const divided = await stored(part, tight, inputs);
    expect(divided.grouping?.isDivided).toBe(true);
    expect(divided.rows).toEqual((await stored(part, 0, inputs)).rows);
  });

  test('uses hash tables when the filter lets few linked rows through', async () => {
    const few = compare('=', column(orders.to, 'amount'), integer(7));
    const part = filter(scan(persons), compare('>=', aggregate(orders, 'count', null, few), integer(1)));
    expect((await stored(part, plenty)).grouping).toBeUndefined();
  });

  test('is not divided when its rows depend on each other or a table has two roles', async () => {
    const among = filter(scan(persons), bought('>=', 110));
    const ranked = rank(scan(persons), { among: bought('>=', 110), quota: { kind: 'rows', rows: 50 } });
    const managing = filter(scan(persons), compare('<', aggregate(manager, 'count', null), integer(1)));
    const inlined = filter(pick(tally([among, managing]), [1]), bought('<', 120));
    for (const part of [ranked, managing, inlined]) expect(print(part, new Map()).ranges).toBeUndefined();
    expect(print(among, new Map()).ranges).toBeDefined();
  });
});

test('queries that run together share the memory for arrays', async () => {
  const groups = { keys: people, bytesPerKey: 99, linked: [{ rows: 80_000, sample: undefined }], isSeenOnly: false };
  const arrays = createGroupArrays(2 ** 14 * 99 * 1.5);
  const seen: (Grouping | undefined)[] = [];
  await engine.withConnection(async (connection) => {
    await arrays.use(connection, groups, false, async (first) => {
      seen.push(first);
      await arrays.use(connection, groups, false, async (second) => seen.push(second));
    });
    await arrays.use(connection, groups, false, async (third) => seen.push(third));
  });
  expect(seen).toEqual([{ bits: 14, isDivided: false }, undefined, { bits: 14, isDivided: false }]);
});
