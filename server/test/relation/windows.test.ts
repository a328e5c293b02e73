import {
  aggregate,
  column,
  compare,
  filter,
  isEmpty,
  isRowLocal,
  literal,
  type Order,
  overlay,
  partitionLink,
  printReadable,
  printStatement,
  printValues,
  readsManyRows,
  type Scalar,
  scan,
  scalarKey,
  type TableSource,
  windowValue,
} from '@fanfare/shared';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDuckDb, type TestDuckDb } from '../duckdb.ts';

const rows = [
  [1, 'a', 5, true],
  [2, 'a', 5, false],
  [3, 'a', null, true],
  [4, '', 7, true],
  [5, null, 1, null],
  [6, 'b', -2, true],
] as const;

let database: TestDuckDb;
let scores: TableSource;
beforeAll(async () => {
  const columns = [
    { name: 'value', type: 'integer' as const },
    { name: 'team', type: 'text' as const },
    { name: 'points', type: 'integer' as const },
    { name: 'ok', type: 'boolean' as const },
  ];
  const table = { name: 'scores', key: ['value'], columns };
  database = await openTestDuckDb(
    { tables: [table], links: [], dimensions: [] },
    { scores: rows.map(([value, team, points, ok]) => ({ value, team, points, ok })) },
  );
  scores = database.source('scores');
});
afterAll(() => database.close());

const team = () => column(scores, 'team');
const points = () => column(scores, 'points');
const descending = (by: Scalar): Order => ({ by, direction: 'descending' });

async function valuesOf(scalar: Scalar, source = scores): Promise<unknown[]> {
  const { text, values } = printValues(scan(source), [scalar], { sourceSql: database.sourceSql });
  const found = await database.all(`SELECT c0 FROM (${text}) ORDER BY k0`, values);
  return found.map(([one]) => (typeof one === 'bigint' ? Number(one) : one));
}

test('row numbers: by partition, empties together, empties last in both directions, ties by key', async () => {
  const numbered = (direction: Order['direction']) =>
    windowValue(scores, { fn: 'row-number', partitionBy: [team()], orderBy: [{ by: points(), direction }] });
  expect(await valuesOf(numbered('descending'))).toEqual([1, 2, 3, 1, 2, 1]);
  expect(await valuesOf(numbered('ascending'))).toEqual([1, 2, 3, 2, 1, 1]);
  expect(await valuesOf(windowValue(scores, { fn: 'row-number' }))).toEqual([1, 2, 3, 4, 5, 6]);
});

test('ranks: rows that tie share the place of the first of them', async () => {
  expect(await valuesOf(windowValue(scores, { fn: 'rank', orderBy: [descending(points())] }))).toEqual([
    2, 2, 6, 1, 4, 5,
  ]);
});

test('up to the row: counts, sums, averages, lowest and highest, of the rows that a test holds for', async () => {
  const orderBy = [descending(points())];
  const running = (fn: 'count-filled' | 'sum' | 'avg' | 'min' | 'max') =>
    windowValue(scores, { fn, of: points(), orderBy });
  expect(await valuesOf(windowValue(scores, { fn: 'count', orderBy }))).toEqual([2, 3, 6, 1, 4, 5]);
  expect(await valuesOf(running('count-filled'))).toEqual([2, 3, 5, 1, 4, 5]);
  expect(await valuesOf(running('sum'))).toEqual([12, 17, 16, 7, 18, 16]);
  expect(await valuesOf(running('avg'))).toEqual([6, 17 / 3, 3.2, 7, 4.5, 3.2]);
  expect(await valuesOf(running('min'))).toEqual([5, 5, -2, 7, 1, -2]);
  expect(await valuesOf(running('max'))).toEqual([7, 7, 7, 7, 7, 7]);
  const where = compare('=', column(scores, 'ok'), literal(true, 'boolean'));
  expect(await valuesOf(windowValue(scores, { fn: 'sum', of: points(), orderBy, where }))).toEqual([
    12, 12, 10, 7, 12, 10,
  ]);
});

test('over a partition: empty equals empty, and values that stand for empty do not', async () => {
  const among = (by: readonly Scalar[]) => aggregate(partitionLink(scores, by), 'sum', points());
  expect(await valuesOf(among([team()]))).toEqual([10, 10, 10, 8, 8, -2]);
  expect(await valuesOf(among([]))).toEqual([16, 16, 16, 16, 16, 16]);
  expect(await valuesOf(among([column(scores, 'value')]))).toEqual([5, 5, 0, 7, 1, -2]);
  expect(await valuesOf(among([column(scores, 'ok'), team()]))).toEqual([5, 5, 5, 7, 1, -2]);
});

test('of a written table, all rows as they were written', async () => {
  const written = overlay(scores, filter(scan(scores), isEmpty(team())), { points: literal('100', 'integer') });
  const number = windowValue(written, { fn: 'row-number', orderBy: [descending(column(written, 'points'))] });
  expect(await valuesOf(number, written)).toEqual([3, 4, 6, 1, 2, 5]);
  expect(scalarKey(number)).not.toBe(
    scalarKey(windowValue(scores, { fn: 'row-number', orderBy: [descending(points())] })),
  );
});

test('a filter on it is not decided row by row, and reads the same in the readable query', async () => {
  const number = windowValue(scores, { fn: 'row-number', orderBy: [descending(points())] });
  const best = filter(scan(scores), compare('<=', number, literal('2', 'integer')));
  expect([isRowLocal(best), readsManyRows(best)]).toEqual([false, true]);
  const { text, values } = printStatement(best, { sourceSql: database.sourceSql });
  expect(await database.all(`SELECT k0 FROM (${text}) ORDER BY 1`, values)).toEqual([[1n], [4n]]);
  expect(await database.all(`FROM (${printReadable(best, new Map()).replace(';', '')}) ORDER BY 1`)).toEqual([
    [1n],
    [4n],
  ]);
});

test('a table without a key has no order of its own', () => {
  expect(() => windowValue({ ...scores, key: [] }, { fn: 'row-number' })).toThrow('has no key');
});
