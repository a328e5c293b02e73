import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { createEngine, createMemoryEngine } from '../create-engine.ts';
import { type DataEngine, KeyRefused, type StoredColumn } from '../data-engine.ts';
import { hiddenColumns } from './table-writes.ts';

const columns: StoredColumn[] = [
  { name: 'id', type: 'integer' },
  { name: 'name', type: 'text' },
];
let engine: DataEngine;
let effects = 0;
const said = { by: 'Ana', change: 'test' };
const effect = () => `effect-${(effects += 1)}`;

afterEach(() => engine.close());

async function stage(rows: string, hidden = true): Promise<string> {
  const staging = engine.newStaging();
  const select = `SELECT s.*${hidden ? `, ${hiddenColumns(['id'], columns, 's').join(', ')}` : ''}`;
  await engine.withConnection((connection) =>
    connection.run(`CREATE TABLE ${engine.stagingSql(staging)} AS ${select} FROM (${rows}) s`),
  );
  return staging;
}

async function load(rows = "SELECT 1::BIGINT AS id, 'a' AS name UNION ALL SELECT 2, 'b'"): Promise<void> {
  const staging = await stage(rows);
  await engine.write({ ...said, effect: effect(), table: 'people', kind: 'replace', staging, columns, key: ['id'] });
}

async function merge(rows: string, deletes = false): Promise<void> {
  const staging = await stage(rows, false);
  const parts = [{ staging, given: ['id', 'name'], deletes }];
  await engine.write({ ...said, effect: effect(), table: 'people', kind: 'merge', parts });
}

async function read(environment: Awaited<ReturnType<DataEngine['lease']>>['environment']): Promise<string> {
  const source = environment.get('people');
  if (source === undefined) return 'no table';
  const rows = await engine.withConnection((connection) =>
    connection.all(`SELECT id, name FROM ${engine.sourceSql(source)} ORDER BY id`),
  );
  return rows.map((row) => row.join(':')).join(' ');
}

async function readNow(): Promise<string> {
  const lease = await engine.lease();
  try {
    return await read(lease.environment);
  } finally {
    lease.release();
  }
}

async function storages(): Promise<number> {
  await engine.vacuumed();
  const rows = await engine.withConnection((connection) =>
    connection.all(
      "SELECT count(*) FROM duckdb_tables() WHERE schema_name = 'data' AND table_name IN (SELECT storage FROM meta.storages)",
    ),
  );
  return Number(rows[0]?.[0]);
}

describe('versions', () => {
  test('a fresh load is read without a filter', async () => {
    engine = await createMemoryEngine();
    await load();
    const lease = await engine.lease();
    const source = lease.environment.get('people');
    expect(source && engine.sourceSql(source)).toMatch(/^"memory"\.data\."t\w+"$/);
    expect(await read(lease.environment)).toBe('1:a 2:b');
    lease.release();
  });

  test('a leased version is read unchanged through every kind of change', async () => {
    engine = await createMemoryEngine();
    await load();
    const first = await engine.lease();
    await merge("SELECT 2::BIGINT AS id, 'B' AS name UNION ALL SELECT 3, 'c'");
    const second = await engine.lease();
    await merge(
      "SELECT 1::BIGINT AS id, NULL::VARCHAR AS name, true AS _fanfare_deleted UNION ALL SELECT 4, 'd', false",
      true,
    );
    const third = await engine.lease();
    await load("SELECT 9::BIGINT AS id, 'z' AS name");
    const fourth = await engine.lease();
    await engine.dropTable('people');
    expect(await read(first.environment)).toBe('1:a 2:b');
    expect(await read(second.environment)).toBe('1:a 2:B 3:c');
    expect(await read(third.environment)).toBe('2:B 3:c 4:d');
    expect(await read(fourth.environment)).toBe('9:z');
    expect(await readNow()).toBe('no table');
    second.release();
    await engine.vacuumed();
    expect(await read(third.environment)).toBe('2:B 3:c 4:d');
    for (const lease of [first, third, fourth]) lease.release();
    expect(await storages()).toBe(0);
    await load();
    expect(engine.table('people')?.version).toBe(5);
  });

  test('an older version can be held while somebody reads it, and not after', async () => {
    engine = await createMemoryEngine();
    await load();
    const first = await engine.lease();
    await merge("SELECT 2::BIGINT AS id, 'B' AS name");
    const again = engine.leaseVersion('people', 1);
    first.release();
    await engine.vacuumed();
    expect(await read(again?.environment ?? new Map())).toBe('1:a 2:b');
    again?.release();
    expect(engine.leaseVersion('people', 1)).toBeUndefined();
    const newest = engine.leaseVersion('people', 2);
    expect(await read(newest?.environment ?? new Map())).toBe('1:a 2:B');
    newest?.release();
    expect(engine.leaseVersion('people', 3)).toBeUndefined();
    expect(engine.leaseVersion('nobody', 1)).toBeUndefined();
  });

  test('a sample holds some rows of its version', async () => {
    engine = await createMemoryEngine();
    await load("SELECT range AS id, 'a' AS name FROM range(200000)");
    await merge("SELECT range AS id, 'b' AS name FROM range(100000)");
    const lease = await engine.lease();
    const source = lease.environment.get('people');
    if (source === undefined) throw new Error('no table');
    const from = engine.sampleSql(source, 0.2);
    const [[rows, ids] = []] = await engine.withConnection((connection) =>
      connection.all(`SELECT count(*), count(DISTINCT id) FROM ${from}`),
    );
    expect(ids).toBe(rows);
    expect(Number(rows)).toBeGreaterThan(2000);
    expect(Number(rows)).toBeLessThan(150_000);
    expect(engine.sampleSql(source, 1)).toBe(engine.sourceSql(source));
    lease.release();
  });

  test('versions nobody needs are dropped, and the table is read without a filter again', async () => {
    engine = await createMemoryEngine();
    await load();
    await merge("SELECT 2::BIGINT AS id, 'B' AS name");
    await engine.vacuumed();
    expect(engine.versions('people').map((version) => version.version)).toEqual([2]);
    const lease = await engine.lease();
    const source = lease.environment.get('people');
    expect(source && engine.sourceSql(source)).not.toContain('SELECT');
    expect(await read(lease.environment)).toBe('1:a 2:B');
    lease.release();
    expect(engine.table('people')).toMatchObject({ rows: 2, createdBy: 'Ana' });
  });

  test('an effect is written once', async () => {
    engine = await createMemoryEngine();
    await load();
    const staging = await stage("SELECT 7::BIGINT AS id, 'g' AS name", false);
    const write = {
      ...said,
      effect: 'once',
      table: 'people',
      kind: 'append',
      rows: { staging, given: ['id', 'name'] },
    } as const;
    const written = await engine.write(write);
    expect(written).toMatchObject({ inserted: 1, rows: 3 });
    expect(await engine.write(write)).toEqual(written);
    expect(await engine.findEffect('once')).toEqual(written);
    expect(await readNow()).toBe('1:a 2:b 7:g');
  });

  test('a key must be unique and filled', async () => {
    engine = await createMemoryEngine();
    await load("SELECT 1::BIGINT AS id, 'x' AS name UNION ALL SELECT 2, 'x'");
    const key = { ...said, table: 'people', kind: 'key' } as const;
    await expect(engine.write({ ...key, effect: effect(), key: ['name'] })).rejects.toThrow(KeyRefused);
    await engine.write({ ...key, effect: effect(), key: ['id', 'name'] });
    expect(engine.table('people')).toMatchObject({ version: 2, key: ['id', 'name'], rows: 2 });
    expect(await readNow()).toBe('1:x 2:x');
  });
});

describe('the file', () => {
  test('holds its tables over a restart, without what was left half-done', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'fanfare-engine-'));
    engine = await createEngine({ folder, attachScratch: 'file' });
    await load();
    const lease = await engine.lease();
    await merge("SELECT 2::BIGINT AS id, 'B' AS name");
    await stage("SELECT 5::BIGINT AS id, 'orphan' AS name");
    expect(await read(lease.environment)).toBe('1:a 2:b');
    await engine.close();
    engine = await createEngine({ folder, attachScratch: 'file' });
    expect(await readNow()).toBe('1:a 2:B');
    expect(engine.table('people')?.version).toBe(2);
    const tables = await engine.withConnection((connection) =>
      connection.all("SELECT table_name FROM duckdb_tables() WHERE schema_name = 'data'"),
    );
    expect(tables).toHaveLength(1);
    await engine.close();
    await rm(folder, { recursive: true });
  });

  test('files outside the data folder cannot be read', async () => {
    engine = await createMemoryEngine();
    const reading = engine.withConnection((connection) => connection.all("SELECT * FROM read_text('/etc/hostname')"));
    await expect(reading).rejects.toThrow(/disabled by configuration/);
  });
});

describe('queries', () => {
  test('an aborted query stops with AbortError and the engine goes on', async () => {
    engine = await createMemoryEngine();
    const abort = new AbortController();
    let seen: number | undefined;
    const running = engine.withConnection(
      async (connection) => {
        const query = connection.all('SELECT sum(a.range * b.range) FROM range(10000000) a, range(100000) b');
        for (let turn = 0; turn < 500 && seen === undefined; turn += 1) {
          await new Promise((resolve) => setImmediate(resolve));
          seen = connection.progress();
        }
        abort.abort();
        return query;
      },
      { signal: abort.signal },
    );
    await expect(running).rejects.toMatchObject({ name: 'AbortError' });
    expect(seen ?? 0).toBeLessThan(1);
    const rows = await engine.withConnection((connection) => connection.all('SELECT 1'));
    expect(rows).toEqual([[1n]]);
  });

  test('works beyond the limit wait, and can be given up while they wait', async () => {
    engine = await createMemoryEngine({ concurrency: 1 });
    const abort = new AbortController();
    const held = Promise.withResolvers<void>();
    const first = engine.withConnection(() => held.promise);
    const second = engine.withConnection(async () => 'never', { signal: abort.signal });
    const third = engine.withConnection(async () => 'third');
    abort.abort();
    await expect(second).rejects.toMatchObject({ name: 'AbortError' });
    held.resolve();
    await first;
    expect(await third).toBe('third');
  });

  test('values come as plain ones, in batches when streamed', async () => {
    engine = await createMemoryEngine();
    await engine.withConnection(async (connection) => {
      const [row] = await connection.all(
        `SELECT 1::INTEGER, $1, 1.50::DECIMAL(24,6), DATE '2026-01-31', TIMESTAMP '2026-01-31 08:00:00.120', $2, $3, NULL, 0.5::DOUBLE, ['a']`,
        [2 ** 40, 'é', true],
      );
      expect(row).toEqual([
        1n,
        2n ** 40n,
        '1.500000',
        '2026-01-31',
        '2026-01-31T08:00:00.12Z',
        'é',
        true,
        null,
        0.5,
        ['a'],
      ]);
      let rows = 0;
      let batches = 0;
      for await (const batch of connection.stream('SELECT range FROM range(10000)')) {
        rows += batch.length;
        batches += 1;
      }
      expect([rows, batches]).toEqual([10_000, 5]);
    });
  });
});

test('a query that runs while a change is committed reads the version it began with', async () => {
  engine = await createMemoryEngine({ concurrency: 4 });
  await load("SELECT range::BIGINT AS id, 'a' AS name FROM range(50000)");
  const lease = await engine.lease();
  const source = lease.environment.get('people');
  if (source === undefined) throw new Error('no table');
  let rows = 0;
  await engine.withConnection(async (connection) => {
    for await (const batch of connection.stream(`SELECT id, name FROM ${engine.sourceSql(source)}`)) {
      if (rows === 0) {
        await merge("SELECT range::BIGINT AS id, 'b' AS name FROM range(60000)");
        await merge(
          'SELECT range::BIGINT AS id, NULL::VARCHAR AS name, true AS _fanfare_deleted FROM range(40000)',
          true,
        );
        await load("SELECT 1::BIGINT AS id, 'c' AS name");
      }
      rows += batch.filter((row) => row[1] === 'a').length;
    }
  });
  expect(rows).toBe(50_000);
  expect(engine.table('people')).toMatchObject({ version: 4, rows: 1 });
  lease.release();
  expect(await readNow()).toBe('1:c');
});
