import {
  call,
  column,
  compare,
  type CountTerm,
  countTerm,
  exists,
  filter,
  holds,
  type LawTerm,
  literal,
  memberOf,
  not,
  overlay,
  type PairBlock,
  pairs,
  rebase,
  type Relation,
  scan,
  sizeTest,
  type TableSource,
  valueLink,
} from '@fanfare/shared';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TooManyPairs } from '../too-many-pairs.ts';
import { createMemoryEngine } from '../create-engine.ts';
import type { DataEngine, StoredColumn } from '../data-engine.ts';
import { hiddenColumns } from '../duckdb/table-writes.ts';
import { termParts, termValue } from './part-count.ts';
import { planPopulations } from './population-plan.ts';
import { createTogetherPrinter } from './print-together.ts';
import { createPopulationStore, type PopulationStore } from './population-store.ts';
import { createPartPrinter } from './print-part.ts';

/** Name of a table of pairs of which only few may be compared. */
const limited = 'persons × few';
const integer = (value: number) => literal(String(value), 'integer');

let engine: DataEngine;
let store: PopulationStore;
let persons: TableSource;
let printed: string[];

beforeAll(async () => {
  engine = await createMemoryEngine({ attachScratch: 'memory' });
  const staging = engine.newStaging();
  const columns: StoredColumn[] = [
    { name: 'id', type: 'integer' },
    { name: 'age', type: 'integer' },
    { name: 'name', type: 'text' },
  ];
  const rows = `SELECT range AS id, range % 10 AS age, 'Name ' || (range // 2) AS name FROM range(100)`;
  const hidden = hiddenColumns(['id'], columns, 's').join(', ');
  await engine.withConnection((connection) =>
    connection.run(`CREATE TABLE ${engine.stagingSql(staging)} AS SELECT s.*, ${hidden} FROM (${rows}) s`),
  );
  const said = { effect: 'persons', by: 'Ana', change: 'test' };
  await engine.write({ ...said, kind: 'replace', table: 'persons', staging, columns, key: ['id'] });
  persons = (await engine.lease()).environment.get('persons') as TableSource;
  const tableRows = (source: TableSource) => engine.table(source.table)?.rows ?? Number.NaN;
  const print = createPartPrinter({ engine, tableRows });
  printed = [];
  const few = createPartPrinter({ engine, tableRows, mostPairs: 2000 });
  store = createPopulationStore(engine, {
    print: (part, tables) => {
      printed.push(part.source.derived?.kind === 'pairs' ? `pairs ${part.kind}` : part.kind);
      return (part.source.table === limited ? few : print)(part, tables);
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

/** The numbers behind terms, counted as a canvas is. */
async function numbers(laws: readonly LawTerm[]): Promise<number[]> {
  const terms: CountTerm[] = laws.map(countTerm);
  const session = store.open(planPopulations(terms.flatMap(termParts)), 'Ann');
  const counts = await Promise.all(
    terms.map(async (term) => {
      const parts = await Promise.all(
        termParts(term).map(async ({ key }) => [key, (await session.counted(key)).count] as const),
      );
      const known = new Map(parts);
      return termValue(term, ({ key }) => known.get(key) ?? { rows: Number.NaN });
    }),
  );
  session.close();
  return counts;
}

const rowsOf = (of: Relation): LawTerm => ({ kind: 'rows', label: '', of });
const youngerThan = (source: TableSource, age: number) =>
  filter(scan(source), compare('<', column(source, 'age'), integer(age)));

test('pairs are worked out once for all who read them', async () => {
  const normal = (name: string) => call('normalize-text', [column(persons, name)], 'text');
  const twins = pairs({
    left: scan(persons),
    right: youngerThan(persons, 5),
    blocks: [{ left: [normal('name')], right: [normal('name')] }],
    score: [{ left: normal('name'), right: normal('name'), weight: 1, how: 'similar' }],
    least: 90,
  });
  const found = valueLink([column(persons, 'id')], twins, [column(twins, 'left_0')], 'many');
  const other = filter(scan(twins), not(compare('=', column(twins, 'left_0'), column(twins, 'right_0'))));
  const paired = filter(scan(persons), exists(found));
  const twinned = filter(scan(persons), exists(found, memberOf(other)));
  printed.splice(0);
  expect(await numbers([rowsOf(scan(twins)), rowsOf(paired), rowsOf(twinned), rowsOf(other)])).toEqual([
    100, 60, 50, 50,
  ]);
  expect(printed.filter((one) => one === 'pairs scan')).toHaveLength(1);
});

test('more pairs than may be compared are refused, also when few of them fulfil the test', async () => {
  const names = { left: [column(persons, 'name')], right: [column(persons, 'name')] };
  const ages = { left: [column(persons, 'age')], right: [column(persons, 'age')] };
  const score = [{ left: integer(1), right: integer(1), weight: 1, how: 'equal' as const }];
  const [id, other] = [column(persons, 'id'), { kind: 'column' as const, name: 'right_0', type: 'integer' as const }];
  const isNext = compare('=', call('add', [{ ...other, name: 'left_0' }, integer(1)], 'integer'), other);
  const where = { left: [id], right: [id], holds: isNext };
  const few = (block: PairBlock) => {
    const all = { left: scan(persons), right: scan(persons), blocks: [block], score, least: 0 };
    return numbers([rowsOf(scan({ ...pairs(all), table: limited }))]);
  };
  expect(await few(names)).toEqual([200]);
  expect(await few({ ...ages, where })).toEqual([0]);
  await expect(few({ left: [], right: [], where })).rejects.toThrow(TooManyPairs);
  const one = { left: [compared('<', 5)], right: [literal(true, 'boolean')], where };
  expect(await few(one)).toEqual([5]);
  await expect(few({ ...one, left: [compared('<', 90)] })).rejects.toThrow(
    'More than 100,000,000 pairs of a line and a row would have to be compared.',
  );
});

function compared(op: '<', value: number) {
  return holds(compare(op, column(persons, 'id'), integer(value)));
}

test('keys on an overlay are those of the population, its values are the new ones', async () => {
  const young = youngerThan(persons, 3);
  const older = overlay(persons, young, { age: call('add', [column(persons, 'age'), integer(5)], 'integer') });
  const rebased = rebase(young, older);
  const still = filter(rebased, compare('<', column(older, 'age'), integer(7)));
  const sum = (of: Relation): LawTerm => ({ kind: 'sum', label: '', of, value: column(of.source, 'age') });
  expect(await numbers([rowsOf(rebased), rowsOf(still), sum(young), sum(rebased), rowsOf(scan(older))])).toEqual([
    30, 20, 30, 180, 100,
  ]);
  expect(termParts(countTerm(rowsOf(rebased)))).toEqual([young]);
  expect(rebase(rebased, persons)).toBe(young);
});

test('a predicate that reads no row holds or does not', async () => {
  const [some, all] = [youngerThan(persons, 2), scan(persons)];
  const is = (of: ReturnType<typeof sizeTest>): LawTerm => ({ kind: 'holds', label: '', of });
  const fifth = sizeTest(some, '=', { share: { of: all, ppm: 200_000 } });
  const few = sizeTest(some, '<', { rows: 20 });
  expect(await numbers([is(fifth), is(few), { kind: 'holds', label: '', of: not(few) }])).toEqual([1, 0, 1]);
  expect(await numbers([rowsOf(filter(all, fifth)), rowsOf(filter(all, few))])).toEqual([100, 0]);
});
