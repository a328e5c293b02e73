import {
  all,
  classify,
  column,
  columnLink,
  compare,
  exists,
  filter,
  literal,
  not,
  pick,
  type Predicate,
  type Relation,
  scan,
  type TableSource,
} from '@fanfare/shared';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createMemoryEngine } from '../create-engine.ts';
import type { DataEngine, StoredColumn } from '../data-engine.ts';
import { hiddenColumns } from '../duckdb/table-writes.ts';
import { planPopulations } from './population-plan.ts';
import { createPopulationStore, type PopulationStore } from './population-store.ts';
import { createPartPrinter } from './print-part.ts';
import { createTogetherPrinter } from './print-together.ts';

/** Persons 0 to 99 with an age of id % 10; those with an id divisible by 3 have bought something. */
let engine: DataEngine;
let store: PopulationStore;
let persons: TableSource;
let hasBought: Predicate;
let statements: string[];

beforeAll(async () => {
  engine = await createMemoryEngine({ attachScratch: 'memory' });
  const columns: StoredColumn[] = [
    { name: 'id', type: 'integer' },
    { name: 'n', type: 'integer' },
  ];
  const load = async (table: string, rows: string) => {
    const staging = engine.newStaging();
    const hidden = hiddenColumns(['id'], columns, 's').join(', ');
    await engine.withConnection((connection) =>
      connection.run(`CREATE TABLE ${engine.stagingSql(staging)} AS SELECT s.*, ${hidden} FROM (${rows}) s`),
    );
    await engine.write({
      effect: table,
      by: 'Ana',
      change: 'test',
      kind: 'replace',
      table,
      staging,
      columns,
      key: ['id'],
    });
  };
  await load('persons', 'SELECT range AS id, range % 10 AS n FROM range(100)');
  await load('purchases', 'SELECT range AS id, 3 * (range % 34) AS n FROM range(200)');
  const { environment } = await engine.lease();
  persons = environment.get('persons') as TableSource;
  const purchases = environment.get('purchases') as TableSource;
  hasBought = exists(columnLink(persons, ['id'], purchases, ['n'], 'many'));
});

beforeEach(() => {
  const tableRows = (source: TableSource) => engine.table(source.table)?.rows ?? Number.NaN;
  const print = createPartPrinter({ engine, tableRows });
  statements = [];
  store = createPopulationStore(engine, {
    print: (part, stored) => {
      const query = print(part, stored);
      statements.push(query.sql);
      return query;
    },
    printTogether: createTogetherPrinter(engine),
    tableRows,
    slots: 2,
    budgetBytes: 1_000_000,
    onError: (error) => {
      throw error;
    },
  });
});

afterAll(async () => {
  await store.close();
  await engine.close();
});

const younger = (age: number): Relation =>
  filter(scan(persons), compare('<', column(persons, 'n'), literal(String(age), 'integer')));
const expected = (age: number, buys: boolean): number =>
  Array.from({ length: 100 }, (_, id) => id).filter((id) => id % 10 < age && (id % 3 === 0) === buys).length;

async function countedCodes(age: number): Promise<number[]> {
  const found = classify(younger(age), [hasBought]);
  const session = store.open(planPopulations([found, pick(found, [0])]), 'Ann');
  const { count } = await session.counted(found.key);
  session.close();
  return [count.codes?.get(0) ?? 0, count.codes?.get(1) ?? 0];
}

test('a population that changed is classified with the codes that are known', async () => {
  for (const age of [5, 6, 2, 9, 9, 1]) {
    expect(await countedCodes(age), `younger than ${age}`).toEqual([expected(age, true), expected(age, false)]);
  }
  expect(store.usage()).toMatchObject({ running: 0, waiting: 0 });
});

test('a test of linked rows beside others is worked out once for all who have it', async () => {
  const [young, old] = [younger(3), not(compare('<', column(persons, 'n'), literal('3', 'integer')))];
  const buyers = [
    filter(scan(persons), all(hasBought, compare('<', column(persons, 'n'), literal('3', 'integer')))),
    filter(scan(persons), all(hasBought, old)),
    filter(scan(persons), all(not(hasBought), old)),
  ];
  const session = store.open(planPopulations([young, ...buyers]), 'Ann');
  const counts = await Promise.all(buyers.map(async ({ key }) => (await session.counted(key)).count.rows));
  session.close();
  expect(counts).toEqual([
    expected(3, true),
    expected(10, true) - expected(3, true),
    expected(10, false) - expected(3, false),
  ]);
  expect(statements).toHaveLength(1);
});
