import {
  duckdb,
  type KeyPart,
  keyHash,
  keyHashSql,
  keyPositionSql,
  positionBound,
  positionOf,
  positions,
} from '@fanfare/shared';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDuckDb, type TestDuckDb } from '../duckdb.ts';

let database: TestDuckDb;
beforeAll(async () => {
  database = await openTestDuckDb({ tables: [], links: [], dimensions: [] }, {});
});
afterAll(() => database.close());

describe('hash of a key', () => {
  const keys: KeyPart[][] = [
    [{ type: 'text', value: 'Zoë 🦊' }],
    [{ type: 'text', value: '' }],
    [{ type: 'integer', value: '-42' }],
    [{ type: 'integer', value: '9223372036854775807' }],
    [{ type: 'decimal', value: '12.500000' }],
    [{ type: 'decimal', value: '100' }],
    [{ type: 'decimal', value: '-0.000001' }],
    [{ type: 'decimal', value: '0' }],
    [{ type: 'boolean', value: false }],
    [{ type: 'date', value: '0999-02-28' }],
    [{ type: 'datetime', value: '2026-01-31T08:00:00Z' }],
    [{ type: 'datetime', value: '2026-01-31T08:00:10.500Z' }],
    [{ type: 'datetime', value: '1969-12-31T23:59:59.000001Z' }],
    [
      { type: 'text', value: 'a' },
      { type: 'text', value: 'b' },
    ],
    [
      { type: 'text', value: 'ab' },
      { type: 'text', value: '' },
    ],
    [
      { type: 'integer', value: '7' },
      { type: 'date', value: '2026-01-01' },
      { type: 'boolean', value: true },
    ],
  ];

  test.each(keys.map((parts) => ({ parts })))('$parts', async ({ parts }) => {
    const values = parts.map((part) => String(part.value));
    const columns = parts.map(({ type }, index) => ({ type, value: `CAST($${index + 1} AS ${duckdb.types[type]})` }));
    expect(await database.all(`SELECT ${keyHashSql(columns)}`, values)).toEqual([[keyHash(parts)]]);
  });

  test('a float has no single text', () => {
    expect(() => keyHash([{ type: 'float', value: 1 }])).toThrow('float');
    expect(() => keyHashSql([{ type: 'float', value: '1.0' }])).toThrow('float');
  });
});

describe('position of a key', () => {
  test('is the same in SQL, at the edges too', async () => {
    const edges = ['0', '1', '1073741823', '1073741824', '1152921504606846975'];
    for (const seed of [0, 1, 7, positions - 1]) {
      for (const hash of edges) {
        const [[position] = []] = await database.all(`SELECT ${keyPositionSql(seed, `${hash}::BIGINT`)}`);
        expect(position).toBe(BigInt(positionOf(seed, BigInt(hash))));
      }
    }
    const hash = keyHashSql([{ value: 'i::BIGINT', type: 'integer' }]);
    const rows = await database.all(
      `SELECT i, ${keyPositionSql(7, 'h')} FROM (SELECT i, ${hash} AS h FROM range(2000) AS r(i))`,
    );
    for (const [id, position] of rows) {
      expect(position).toBe(BigInt(positionOf(7, keyHash([{ type: 'integer', value: String(id) }]))));
    }
  });

  test('is spread evenly, and two seeds have nothing in common', async () => {
    const people = 200_000;
    const hash = keyHashSql([{ value: 'i::BIGINT', type: 'integer' }]);
    const bucket = (seed: number) => `(${keyPositionSql(seed, 'h')} * 100) // ${positions}`;
    await database.all(
      `CREATE TABLE spread AS SELECT ${bucket(1)} AS a, ${bucket(2)} AS b FROM (SELECT ${hash} AS h FROM range(${people}) AS r(i))`,
    );
    const expected = people / 100;
    const squares = 'sum((n - ' + expected + ')::DOUBLE ** 2) / ' + expected;
    const [[one, groups] = []] = await database.all(
      `SELECT ${squares}, count(*) FROM (SELECT a, count(*) AS n FROM spread GROUP BY a)`,
    );
    expect(groups).toBe(100n);
    expect(Number(one)).toBeLessThan(149);
    const pair = expected / 100;
    const [[both, cells] = []] = await database.all(
      `SELECT sum((n - ${pair})::DOUBLE ** 2) / ${pair}, count(*) FROM (SELECT a, b, count(*) AS n FROM spread GROUP BY a, b)`,
    );
    expect(cells).toBe(10_000n);
    expect(Number(both)).toBeLessThan(10_450);
  });

  test('bounds of shares', () => {
    expect(positionBound(0)).toBe(0);
    expect(positionBound(500_000)).toBe(1_073_741_823);
    expect(positionBound(1_000_000)).toBe(positions);
    expect(() => positionBound(1_000_001)).toThrow('share');
  });
});
