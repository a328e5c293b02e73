import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../../test/temporary-folder.ts';
import { readConfig } from '../config.ts';
import { createLogger } from '../logging.ts';
import { ensureDatabase } from './connection.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded/embedded-postgres.ts';
import { migrations } from './migrations/migrations.ts';
import { openStateStore } from './state-store.ts';

const log = createLogger({ logLevel: 'silent' });
let temporary: Awaited<ReturnType<typeof temporaryFolder>>;
let postgres: EmbeddedPostgres;

beforeAll(async () => {
  temporary = await temporaryFolder();
  postgres = await startEmbeddedPostgres(temporary.folder, log);
});
afterAll(async () => {
  await postgres.stop();
  await temporary.remove();
});

test('uses an existing PostgreSQL, and several processes may bring it up to date at once', async () => {
  const database = 'existing';
  await ensureDatabase({ ...postgres.connection, database });
  const { host, user, password } = postgres.connection;
  const url = `postgres://${user}:${password}@/${database}?host=${encodeURIComponent(host)}`;
  const config = readConfig({ DATABASE_URL: url });
  const stores = await Promise.all([1, 2, 3].map(() => openStateStore(config, temporary.folder, log)));
  const [first] = stores;
  expect(await first?.db.selectFrom('workspaces').selectAll().execute()).toEqual([{ id: 'default', name: 'Default' }]);
  await Promise.all(stores.map((store) => store.close()));
  const client = new Client({ ...postgres.connection, database });
  await client.connect();
  const applied = await client.query('select name from kysely_migration order by name');
  expect(applied.rows.map((row: { name: string }) => row.name)).toEqual(Object.keys(migrations));
  await client.end();
});
