import { loadedTablePrefix } from '@fanfare/shared';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../../test/temporary-folder.ts';
import { readConfig } from '../config.ts';
import { openStateStore, type StateStore } from '../db/state-store.ts';
import { createEngine } from '../engine/create-engine.ts';
import type { DataEngine } from '../engine/data-engine.ts';
import { createLogger } from '../logging.ts';
import { keptMilliseconds, LoadedTables } from './loaded-tables.ts';

const log = createLogger({ logLevel: 'silent' });
let place: Awaited<ReturnType<typeof temporaryFolder>>;
let store: StateStore;
let engine: DataEngine;

beforeAll(async () => {
  place = await temporaryFolder();
  store = await openStateStore(readConfig({ FANFARE_DATA: place.folder, LOG_LEVEL: 'silent' }), place.folder, log);
  engine = await createEngine({ folder: place.folder, threads: 2 });
});
afterAll(async () => {
  await engine.close();
  await store.close();
  await place.remove();
});

const nameOf = (name: string) => `${loadedTablePrefix}${name}`;

async function makeTable(table: string): Promise<void> {
  const staging = engine.newStaging();
  await engine.withConnection((connection) =>
    connection.run(
      `CREATE TABLE ${engine.stagingSql(staging)} AS SELECT 1::BIGINT AS line, 0::INTEGER AS _fanfare_from, 2147483647::INTEGER AS _fanfare_to`,
    ),
  );
  const columns = [{ name: 'line', type: 'integer' as const }];
  await engine.write({ kind: 'replace', table, staging, columns, key: [], effect: table, by: 'Ana', change: 'made' });
}

test('tables nobody used for a day are dropped; those in use, those being read and those of people stay', async () => {
  const names = ['old', 'young', 'busy', 'unknown', 'read'].map(nameOf);
  for (const table of [...names, 'customers']) await makeTable(table);
  const now = Date.now();
  const before = new LoadedTables(store.db, engine);
  for (const table of ['old', 'busy', 'read'].map(nameOf)) await before.use(table, now - keptMilliseconds - 1000);
  await before.use(nameOf('young'), now - keptMilliseconds + 1000);
  const lease = await engine.lease();
  const read = lease.environment.get(nameOf('read'));
  if (read === undefined) throw new Error('not there');

  const tables = new LoadedTables(store.db, engine);
  await tables.use(nameOf('old'), now - keptMilliseconds - 500);
  const dropped = await tables.dropUnused(new Set([nameOf('busy')]), now);
  expect(dropped.toSorted()).toEqual([nameOf('old'), nameOf('read')]);
  const left = engine.tables().map(({ table }) => table);
  expect(left).toEqual([nameOf('busy'), nameOf('unknown'), nameOf('young'), 'customers']);
  const rows = await engine.withConnection((connection) =>
    connection.all(`SELECT line FROM ${engine.sourceSql(read)}`),
  );
  expect(rows).toEqual([[1n]]);
  lease.release();
  expect(await tables.dropUnused(new Set(), now)).toEqual([nameOf('busy')]);
  expect(await tables.dropUnused(new Set(), now + 2 * keptMilliseconds)).toEqual([nameOf('unknown'), nameOf('young')]);
  expect(await store.db.selectFrom('loaded_files').selectAll().execute()).toEqual([]);
});
