import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMemoryEngine } from '../engine/create-engine.ts';
import type { DataEngine } from '../engine/data-engine.ts';
import { validateCatalog } from '@fanfare/shared';
import { demoCatalog } from './demo-catalog.ts';
import { demoTables } from './demo-tables.ts';
import { loadTable } from './load-demo.ts';

const size = { people: 2000, today: '2026-01-31' };
const actor = { name: 'Ana', workspace: 'default', permissions: [] };
let engine: DataEngine;

beforeAll(async () => {
  engine = await createMemoryEngine();
  for (const table of demoTables(size)) await loadTable(engine, actor, table, size);
});
afterAll(() => engine.close());

async function ask(sql: string): Promise<readonly unknown[]> {
  const lease = await engine.lease();
  const full = sql.replace(/\{([a-z_]+)\}/g, (_, table: string) => {
    const source = lease.environment.get(table);
    return source === undefined ? table : engine.sourceSql(source);
  });
  const [row = []] = await engine.withConnection((connection) => connection.all(full));
  lease.release();
  return row;
}

test('the catalog fits the tables', () => {
  expect(validateCatalog(demoCatalog(demoTables(size)))).toEqual([]);
  expect(engine.tables().map(({ table, rows }) => `${table} ${rows}`)).toEqual([
    'customers 2000',
    'email_events 4000',
    'households 800',
    'products 600',
    'purchases 10000',
    'stores 12',
  ]);
});

test('the same size and day give the same rows, always', async () => {
  const row = await ask(
    'SELECT * EXCLUDE (_fanfare_hash, _fanfare_from, _fanfare_to) FROM {customers} WHERE customer_id = 7',
  );
  expect(row.map(String).join(' | ')).toBe(
    '7 | Greta | Ambleton | family.ambleton.470@inbox.example | +14155550171 | 1961-11-26 | male | fr | America/Toronto | CA | ' +
      'Samplebridge | 35396 | 22 Invented Avenue | 470 | 5 | bronze | 86 | 2020-05-03 | 2025-01-03T06:25:06Z | false | false | false | false | app-4b3a1e01-7',
  );
  expect(
    await ask('SELECT sum(amount), min(bought_at), max(bought_at), count(DISTINCT customer_id) FROM {purchases}'),
  ).toEqual(['2015356.500000', '2023-02-01T11:49:12Z', '2026-01-30T23:28:34Z', 1908n]);
});

test('people have the troubles of real lists', async () => {
  const row = await ask(
    `SELECT count(*) FILTER (email IS NULL OR email = ''), count(*) FILTER (email <> '' AND email NOT LIKE '%@%'),
       count(email) - count(DISTINCT lower(email)), count(*) FILTER (consent_email IS NULL), count(DISTINCT language), count(DISTINCT time_zone)
     FROM {customers}`,
  );
  const [missing = 0, invalid = 0, repeated = 0, unknown = 0, languages = 0, zones = 0] = row.map(Number);
  expect(missing).toBeGreaterThan(60);
  expect(invalid).toBeGreaterThan(5);
  expect(repeated).toBeGreaterThan(60);
  expect(unknown).toBeGreaterThan(60);
  expect([languages, zones]).toEqual([8, 12]);
});

test('addresses are reserved ones', async () => {
  expect(
    await ask(
      "SELECT count(*) FROM {customers} WHERE email LIKE '%@%' AND NOT regexp_matches(email, '@(example[.](com|org)|[a-z]+[.](example|test))$')",
    ),
  ).toEqual([0n]);
  expect(
    await ask(
      "SELECT count(*) FROM {customers} WHERE phone IS NOT NULL AND NOT regexp_full_match(phone, '[+]1[0-9]{3}55501[0-9]{2}')",
    ),
  ).toEqual([0n]);
});

test('every link leads to a row', async () => {
  for (const { from, to } of demoCatalog(demoTables(size)).links) {
    const lost = `SELECT count(*) FROM {${from.table}} f WHERE f.${from.columns[0]} IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM {${to.table}} t WHERE t.${to.columns[0]} = f.${from.columns[0]})`;
    expect(await ask(lost)).toEqual([0n]);
  }
});
