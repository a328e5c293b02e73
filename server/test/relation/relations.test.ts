import {
  aggregate,
  all,
  classify,
  type Coded,
  codesOf,
  column,
  compare,
  difference,
  exists,
  filter,
  follow,
  holds,
  inShare,
  intersection,
  isEmpty,
  keyPosition,
  literal,
  memberOf,
  not,
  nothing,
  pick,
  type Predicate,
  printCodeCounts,
  printCount,
  printMerged,
  printReadable,
  printStatement,
  rank,
  type RelationalPart,
  type Relation,
  scan,
  type StatementOptions,
  tally,
  textMatch,
  union,
} from '@fanfare/shared';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSample, type Sample } from './sample.ts';

let sample: Sample;
beforeAll(async () => {
  sample = await openSample();
});
afterAll(() => sample.close());

const integer = (value: number) => literal(String(value), 'integer');
const upTo = (id: number) => filter(scan(sample.people), compare('<=', column(sample.people, 'id'), integer(id)));
const from = (id: number) => filter(scan(sample.people), compare('>=', column(sample.people, 'id'), integer(id)));

/** Rows as arrays of numbers, in order. Checked against the count that is printed separately. */
async function rows(part: RelationalPart, options: StatementOptions = sample): Promise<number[][]> {
  const { text, values } = printStatement(part, options);
  const found = (await sample.all(text, values)).map((row) => row.map(Number));
  const count = printCount(part, options);
  expect(await sample.all(count.text, count.values)).toEqual([[BigInt(found.length)]]);
  return found.sort((left, right) => left.reduce((order, value, index) => order || value - (right[index] ?? 0), 0));
}

const ids = async (relation: Relation) => (await rows(relation)).map(([id]) => id);

async function codes(part: Coded): Promise<Record<string, number>> {
  const { text, values } = printCodeCounts(part, sample);
  return Object.fromEntries((await sample.all(text, values)).map(([code, count]) => [String(code), Number(count)]));
}

describe('sets', () => {
  test('union, intersection, difference', async () => {
    expect(await ids(union([upTo(2), from(2), upTo(1)]))).toEqual([1, 2, 3, 4, 5, 6]);
    expect(await ids(intersection([upTo(4), from(2)]))).toEqual([2, 3, 4]);
    expect(await ids(intersection([upTo(4), from(2), nothing(sample.people)]))).toEqual([]);
    expect(await ids(difference(upTo(4), [from(4), upTo(1)]))).toEqual([2, 3]);
    expect(await ids(difference(upTo(2), []))).toEqual([1, 2]);
  });

  test('a tally counts inputs, and what was merged', async () => {
    const part = tally([upTo(3), from(2), upTo(3)]);
    expect(await rows(part)).toEqual([
      [1, 2],
      [2, 3],
      [3, 3],
      [4, 1],
      [5, 1],
      [6, 1],
    ]);
    expect(await codes(part)).toEqual({ 1: 3, 2: 1, 3: 2 });
    const merged = printMerged(part, sample);
    expect(await sample.all(merged.text, merged.values)).toEqual([[5n]]);
    expect(await ids(pick(part, [1, 2]))).toEqual([1, 4, 5, 6]);
    const none = printMerged(tally([nothing(sample.people)]), sample);
    expect(await sample.all(none.text, none.values)).toEqual([[0n]]);
  });

  test('composite keys', async () => {
    const first = filter(scan(sample.buys), compare('=', column(sample.buys, 'line'), integer(1)));
    expect(await rows(difference(scan(sample.buys), [first]))).toEqual([[1, 2]]);
    expect(await rows(intersection([first, scan(sample.buys)]))).toHaveLength(6);
    const returned = filter(scan(sample.buys), exists(sample.returned));
    expect(await rows(returned)).toEqual([
      [1, 2],
      [2, 1],
    ]);
    expect(await rows(filter(first, memberOf(returned)))).toEqual([[2, 1]]);
  });
});

describe('classify', () => {
  test('the first case that holds', async () => {
    const part = classify(scan(sample.people), [
      compare('=', column(sample.people, 'ok'), literal(false, 'boolean')),
      exists(sample.bought),
      not(isEmpty(column(sample.people, 'select'))),
    ]);
    expect(await rows(part)).toEqual([
      [1, 1],
      [2, 0],
      [3, 1],
      [4, 3],
      [5, 0],
      [6, 2],
    ]);
    expect(await ids(pick(part, [3]))).toEqual([4]);
    expect(await ids(pick(part, [0, 2]))).toEqual([2, 5, 6]);
    expect(pick(part, codesOf(part))).toBe(part.input);
  });

  test('does not read the table when the key is enough', async () => {
    const stored = upTo(4);
    await sample.all(`CREATE TABLE "kept" AS ${printStatement(stored, sample).text}`);
    const options = { ...sample, stored: (key: string) => (key === stored.key ? '"kept"' : undefined) };
    const part = classify(stored, [exists(sample.bought), memberOf(from(4))]);
    const { text } = printStatement(part, options);
    expect(text).toBe(
      'SELECT t1.k0 AS k0, CAST(CASE WHEN t1.k0 IN (SELECT t2."person" FROM "buys" AS t2 WHERE t2."person" IS NOT NULL) ' +
        'THEN 0 WHEN t1.k0 IN (SELECT t3."id" AS k0 FROM "people" AS t3 WHERE t3."id" >= 4) THEN 1 ELSE 2 END AS UTINYINT) ' +
        'AS code FROM "kept" AS t1',
    );
    expect(await rows(part, options)).toEqual([
      [1, 0],
      [2, 0],
      [3, 0],
      [4, 1],
    ]);
    const reads = filter(stored, isEmpty(column(sample.people, 'select')));
    expect(printStatement(reads, options).text).toBe(
      'SELECT t1."id" AS k0 FROM "people" AS t1 WHERE t1."id" IN (SELECT k0 FROM "kept") ' +
        `AND nullif(t1."select", '') IS NULL`,
    );
    expect(await rows(reads, options)).toEqual([[3], [4]]);
  });
});

describe('rank', () => {
  const points = () => ({ by: column(sample.people, 'points'), direction: 'descending' as const });

  test('ties end with the key, empties come last', async () => {
    const first = (count: number, direction: 'ascending' | 'descending') =>
      ids(
        pick(
          rank(scan(sample.people), { orderBy: [{ ...points(), direction }], quota: { kind: 'rows', rows: count } }),
          [0],
        ),
      );
    expect(await first(1, 'descending')).toEqual([2]);
    expect(await first(2, 'descending')).toEqual([1, 2]);
    expect(await first(5, 'descending')).toEqual([1, 2, 3, 5, 6]);
    expect(await first(5, 'ascending')).toEqual([1, 2, 3, 5, 6]);
    expect(await first(0, 'ascending')).toEqual([]);
    expect(await first(99, 'ascending')).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('partitions: empty equals empty, also the empty text', async () => {
    const part = rank(scan(sample.people), {
      partitionBy: [column(sample.people, 'home')],
      orderBy: [points()],
      quota: { kind: 'rows', rows: 1 },
    });
    expect(await rows(part)).toEqual([
      [1, 1],
      [2, 0],
      [3, 0],
      [4, 1],
      [5, 0],
      [6, 0],
    ]);
    expect(await codes(part)).toEqual({ 0: 4, 1: 2 });
  });

  test('only some rows take part', async () => {
    const among = not(isEmpty(column(sample.people, 'home')));
    const settings = { among, orderBy: [points()], quota: { kind: 'rows', rows: 1 } as const };
    expect(await ids(pick(rank(scan(sample.people), { ...settings, otherwise: 1 }), [0]))).toEqual([2]);
    expect(await ids(pick(rank(scan(sample.people), { ...settings, otherwise: 0 }), [0]))).toEqual([2, 4, 6]);
  });

  test('shares round cumulatively, halves up', async () => {
    const share = (fromPpm: number, toPpm: number, of: Relation) =>
      ids(
        pick(
          rank(of, {
            orderBy: [{ by: keyPosition(7), direction: 'ascending' }],
            quota: { kind: 'share', of, fromPpm, toPpm },
          }),
          [0],
        ),
      );
    expect(await share(0, 500_000, upTo(5))).toHaveLength(3);
    expect(await share(500_000, 1_000_000, upTo(5))).toHaveLength(2);
    expect(await share(0, 1_000_000, upTo(5))).toHaveLength(5);
    expect(await share(0, 0, upTo(5))).toHaveLength(0);
    expect(await share(0, 99_999, upTo(5))).toHaveLength(0);
    expect(await share(0, 100_000, upTo(5))).toHaveLength(1);
  });

  test('of a composite key, then back to people', async () => {
    const latest = pick(
      rank(scan(sample.buys), {
        partitionBy: [column(sample.buys, 'person')],
        orderBy: [{ by: column(sample.buys, 'on'), direction: 'descending' }],
        quota: { kind: 'rows', rows: 1 },
      }),
      [0],
    );
    const shoe = compare('=', column(sample.buys, 'kind'), literal('shoe', 'text'));
    expect(await ids(filter(scan(sample.people), exists(sample.bought, all(memberOf(latest), shoe))))).toEqual([1]);
  });
});

describe('links to one row that the data does not keep', () => {
  test('the first row by key counts', async () => {
    const one = { ...sample.bought, cardinality: 'one' as const };
    const line = follow(one, column(sample.buys, 'order'));
    expect(await ids(filter(scan(sample.people), compare('=', line, integer(1))))).toEqual([1]);
    expect(await ids(filter(scan(sample.people), compare('=', line, integer(2))))).toEqual([]);
  });

  test('may decide who takes part, which rows compete, and in which order', async () => {
    const one = { ...sample.bought, cardinality: 'one' as const };
    const points = { by: column(sample.people, 'points'), direction: 'descending' as const };
    const first = (settings: Pick<Parameters<typeof rank>[1], 'among' | 'partitionBy' | 'orderBy'>) =>
      ids(pick(rank(scan(sample.people), { ...settings, quota: { kind: 'rows', rows: 1 } }), [0]));
    const home = column(sample.people, 'home');
    const shoe = exists(one, compare('=', column(sample.buys, 'kind'), literal('shoe', 'text')));
    expect(await first({ among: exists(one), partitionBy: [home], orderBy: [points] })).toEqual([2, 3]);
    expect(await first({ partitionBy: [holds(exists(one))], orderBy: [points] })).toEqual([2, 6]);
    const shoesFirst = { by: holds(shoe), direction: 'descending' as const };
    expect(await first({ partitionBy: [home], orderBy: [shoesFirst, points] })).toEqual([1, 3, 5, 6]);
    const named = (place: number) =>
      aggregate(
        sample.inhabitants,
        'first',
        column(sample.people, 'select'),
        null,
        [{ by: holds(shoe), direction: 'ascending' }],
        place,
      );
    const homes = (test: Predicate) => rows(filter(scan(sample.homes), test));
    expect(await homes(textMatch('contains', named(0), 'bo'))).toHaveLength(1);
    expect(await homes(textMatch('contains', named(1), 'Ada'))).toHaveLength(1);
    expect(await homes(compare('=', named(0), literal('bo', 'text')))).toHaveLength(1);
  });
});

describe('statements', () => {
  test('shares of positions hold everybody once', async () => {
    const parts = [inShare(3, 0, 333_333), inShare(3, 333_333, 333_334), inShare(3, 333_334, 1_000_000)];
    const found = await Promise.all(parts.map((part) => ids(filter(scan(sample.people), part))));
    expect(found.flat().sort((left, right) => Number(left) - Number(right))).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('a part used several times is printed once', async () => {
    let relation: Relation = upTo(5);
    for (let depth = 0; depth < 20; depth += 1) relation = union([intersection([relation, from(2)]), relation]);
    const { text } = printStatement(relation, sample);
    expect(text.length).toBeLessThan(20_000);
    expect(await ids(relation)).toEqual([1, 2, 3, 4, 5]);
  });

  test('thresholds on linked rows, exact text', () => {
    const purchases = aggregate(sample.bought, 'count', null);
    const few = filter(scan(sample.people), compare('<=', purchases, integer(2)));
    expect(printStatement(few, sample)).toEqual({
      text:
        'SELECT t1."id" AS k0 FROM "people" AS t1 WHERE (t1."id" IN (SELECT t2."person" FROM "buys" AS t2 ' +
        'WHERE t2."person" IS NOT NULL GROUP BY t2."person" HAVING (count(*) <= 2) IS NOT TRUE)) IS NOT TRUE',
      values: [],
    });
    const name = compare('=', column(sample.people, 'select'), literal(`x' OR "1`, 'text'));
    expect(printStatement(filter(scan(sample.people), all(name, exists(sample.bought))), sample)).toEqual({
      text:
        'SELECT t1."id" AS k0 FROM "people" AS t1 WHERE t1."select" = $1::VARCHAR AND t1."id" IN ' +
        '(SELECT t2."person" FROM "buys" AS t2 WHERE t2."person" IS NOT NULL)',
      values: [`x' OR "1`],
    });
  });
});

describe('readable queries', () => {
  test('named parts, plain names, constants in the text, the same rows', async () => {
    const build = filter(
      scan(sample.people),
      all(
        compare('>=', column(sample.people, 'select'), literal("A'\n\u0000", 'text')),
        compare('>=', aggregate(sample.bought, 'sum', column(sample.buys, 'amount')), literal('-10', 'decimal')),
      ),
    );
    const part = classify(build, [inShare(5, 0, 400_000), exists(sample.bought)]);
    const result = union([pick(part, [1]), pick(part, [2])]);
    const names = new Map([
      [build.key, 'People'],
      [part.key, 'Split "A"'],
      [result.key, 'Everybody left'],
    ]);
    const text = printReadable(result, names);
    expect(text).toContain('WITH "People 2" AS (\n  SELECT');
    expect(text).toContain('"Split ""A""" AS (');
    expect(text).toContain(`>= ('A''' || chr(10) || chr(0))`);
    expect((await sample.all(text)).map(([id]) => Number(id)).sort((left, right) => left - right)).toEqual(
      await ids(result),
    );
  });
});
