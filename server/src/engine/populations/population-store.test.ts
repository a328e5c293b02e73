import {
  column,
  compare,
  filter,
  pick,
  type Relation,
  type RelationalPart,
  scan,
  tally,
  type TableSource,
} from '@fanfare/shared';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createMemoryEngine } from '../create-engine.ts';
import type { DataEngine } from '../data-engine.ts';
import type { Query, StoredKeys } from './compute-population.ts';
import { plannedTogether } from './plan-together.ts';
import { planPopulations } from './population-plan.ts';
import { createPopulationStore, type PopulationStore } from './population-store.ts';

const source: TableSource = { table: 'people', version: 1, columns: { id: 'integer' }, key: ['id'] };
const everyone = scan(source);
const below = (limit: number): Relation =>
  filter(everyone, compare('<', column(source, 'id'), { kind: 'literal', value: String(limit), type: 'integer' }));

let engine: DataEngine;
let store: PopulationStore;
let printed: string[];
/** Rows a filter's query goes through: a large number makes it run until it is interrupted. */
let rows: number;

/** Prints the few parts these tests use; `below(n)` holds the numbers under n. */
function print(part: RelationalPart, stored: ReadonlyMap<string, StoredKeys>): Query {
  printed.push(part.kind);
  if (part.kind === 'filter' && part.where.kind === 'compare' && part.where.right.kind === 'literal') {
    return {
      sql: `SELECT range AS k0 FROM range(${rows}) WHERE range < $1::BIGINT AND hash(range) <> 7`,
      values: [String(part.where.right.value)],
    };
  }
  if (part.kind !== 'tally') throw new Error(`${part.kind} is not printed here`);
  const limit = (input: Relation) =>
    input.kind === 'filter' && input.where.kind === 'compare' && input.where.right.kind === 'literal'
      ? input.where.right.value
      : '';
  const inputs = part.inputs.map(
    (input) => `SELECT k0 FROM ${stored.get(input.key)?.table ?? `(SELECT range AS k0 FROM range(${limit(input)}))`}`,
  );
  return {
    sql: `SELECT k0, count(*)::UTINYINT AS code FROM (${inputs.join(' UNION ALL ')}) GROUP BY k0`,
    values: [],
  };
}

/** A plan that stores every one of the parts. */
const storing = (...parts: RelationalPart[]) => planPopulations(parts, parts);

function openStore(budgetBytes: number): PopulationStore {
  return createPopulationStore(engine, {
    print,
    printTogether: (parts) => {
      printed.push(`${parts.length} together`);
      return {
        sql: `SELECT ${parts.flatMap((part) => (part.kind === 'tally' ? ['20', '10'] : ['30'])).join(', ')}`,
        values: [],
      };
    },
    tableRows: () => rows,
    slots: 2,
    budgetBytes,
    onError: (error) => {
      throw error;
    },
  });
}

beforeEach(async () => {
  engine = await createMemoryEngine({ attachScratch: 'memory' });
  printed = [];
  rows = 1000;
  store = openStore(1_000_000);
});

afterEach(async () => {
  await store.close();
  await engine.close();
});

test('computes each part once for everybody and keeps counts per code', async () => {
  const both = tally([below(10), below(30)]);
  const plan = storing(below(10), below(30), both);
  const [ann, bob] = [store.open(plan, 'ann'), store.open(plan, 'bob')];
  const [first, second] = await Promise.all([ann.counted(both.key), bob.counted(both.key)]);
  expect(first).toEqual({
    count: {
      rows: 30,
      codes: new Map([
        [1, 20],
        [2, 10],
      ]),
    },
    cached: false,
  });
  expect(second.count).toEqual(first.count);
  expect(await ann.counted(below(10).key)).toEqual({ count: { rows: 10 }, cached: true });
  expect(printed.sort()).toEqual(['filter', 'filter', 'tally']);
  expect(store.usage()).toMatchObject({ tables: 3, running: 0, waiting: 0 });
  ann.close();
  bob.close();
});

test('computes for one plan what another plan was the first to want', async () => {
  const both = tally([below(10), below(30)]);
  const ann = store.open(storing(below(10), below(30), both), 'ann');
  const bob = store.open(storing(both), 'bob');
  expect((await bob.counted(both.key)).count.rows).toBe(30);
  expect((await ann.counted(below(10).key)).count.rows).toBe(10);
});

test('drops the least recently used keys over the budget, keeps those in use and still knows their counts', async () => {
  store = openStore(100);
  const both = tally([below(10), below(30)]);
  const session = store.open(storing(both), 'ann');
  await session.counted(both.key);
  expect(store.usage().tables).toBe(1);
  session.close();
  expect(store.usage()).toMatchObject({ tables: 0, bytes: 0 });
  const later = store.open(storing(both), 'ann');
  expect(await later.counted(both.key)).toMatchObject({ count: { rows: 30 }, cached: true });
  const table = await later.table(both.key);
  const [count] = await engine.withConnection((connection) => connection.all(`SELECT count(*) FROM ${table}`));
  expect(Number(count?.[0])).toBe(30);
  later.close();
});

test('interrupts what nobody waits for any more, and nothing else', async () => {
  rows = 2_000_000_000_000;
  const long = below(5);
  const plan = storing(long, tally([long, below(9)]));
  const [ann, bob] = [store.open(plan, 'ann'), store.open(plan, 'bob')];
  const [forAnn, forBob] = [ann.counted(long.key), bob.counted(long.key)];
  forBob.catch(() => undefined);
  ann.close();
  await expect(forAnn).rejects.toMatchObject({ name: 'AbortError' });
  expect(store.usage().running).toBe(1);
  bob.close();
  await expect(forBob).rejects.toMatchObject({ name: 'AbortError' });
  rows = 1000;
  const again = store.open(plan, 'bob');
  expect(await again.counted(long.key)).toMatchObject({ count: { rows: 5 }, cached: false });
  again.close();
});

test('tells a failure to everybody who waits, and tries again when asked again', async () => {
  rows = Number.NaN;
  const both = tally([below(1), below(2)]);
  const session = store.open(storing(both, below(1)), 'ann');
  await expect(session.counted(both.key)).rejects.toThrow(/nan/i);
  rows = 1000;
  expect((await session.counted(both.key)).count.rows).toBe(2);
  session.close();
});

test('counts parts of a table together, once, and only those not known yet', async () => {
  const both = tally([below(10), below(30)]);
  const plan = planPopulations([below(30), both]);
  const [ann, bob] = [store.open(plan, 'ann'), store.open(plan, 'bob')];
  expect((await ann.counted(both.key)).count).toEqual({
    rows: 30,
    codes: new Map([
      [1, 20],
      [2, 10],
    ]),
  });
  expect(await bob.counted(below(30).key)).toMatchObject({ count: { rows: 30 } });
  expect(printed).toEqual(['2 together']);
  expect(store.usage()).toMatchObject({ tables: 0, running: 0, waiting: 0 });
  const more = store.open(planPopulations([below(30), both, below(9)]), 'ann');
  expect(more.progress(both.key)).toBeUndefined();
  expect(await more.counted(both.key)).toMatchObject({ cached: true });
  expect(await more.counted(below(9).key)).toMatchObject({ cached: false });
  expect(printed).toEqual(['2 together', '1 together']);
  for (const one of [ann, bob, more]) one.close();
});

test('stores what stands many layers above its table, so that no query is nested too deep', () => {
  let part: Relation = below(1000);
  for (let limit = 900; limit > 0; limit -= 1) part = pick(tally([part, below(limit)]), [1]);
  const plan = planPopulations([tally([part, below(5)])]);
  const stored = [...plan.values()].filter((one) => one.stored);
  expect(stored.length).toBeGreaterThan(100);
  expect(stored.every(({ needs }) => needs.length <= 2)).toBe(true);
  const many = Array.from({ length: 250 }, (_, index) => below(index + 1));
  expect(plannedTogether(planPopulations(many), () => false).map(({ parts }) => parts.length)).toEqual([100, 100, 50]);
});
