import { dataTypeSchema } from '@fanfare/shared';
import { z } from 'zod';
import type { Written } from '../data-engine.ts';
import type { EngineConnection } from '../engine.ts';
import { literalText, quoteName } from './names.ts';
import type { Leftovers, StoredVersion } from './version-registry.ts';

const columnsSchema = z.array(z.object({ name: z.string(), type: dataTypeSchema }));
const keySchema = z.array(z.string());
const writtenSchema = z.object({
  version: z.number(),
  rows: z.number(),
  inserted: z.number(),
  changed: z.number(),
  deleted: z.number(),
});

const meta = `
CREATE SCHEMA IF NOT EXISTS meta;
CREATE SCHEMA IF NOT EXISTS data;
CREATE TABLE IF NOT EXISTS meta.tables (name VARCHAR NOT NULL, last_version INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS meta.versions (
  table_name VARCHAR NOT NULL, version INTEGER NOT NULL, storage VARCHAR NOT NULL, rows BIGINT NOT NULL,
  columns VARCHAR NOT NULL, key VARCHAR NOT NULL, created_at VARCHAR NOT NULL, created_by VARCHAR NOT NULL, change VARCHAR NOT NULL);
CREATE TABLE IF NOT EXISTS meta.storages (storage VARCHAR NOT NULL, filtered BOOLEAN NOT NULL);
CREATE TABLE IF NOT EXISTS meta.effects (effect VARCHAR NOT NULL, table_name VARCHAR NOT NULL, written VARCHAR NOT NULL);`;

/** What the file says about its tables and versions; every change runs in the caller's transaction. */
export const versionStore = {
  /** Makes the schemas and drops tables that no version uses: what a crash left behind. */
  async prepare(connection: EngineConnection): Promise<void> {
    await connection.run(meta);
    const orphans = await connection.all(
      `SELECT table_name FROM duckdb_tables() WHERE database_name = current_database() AND schema_name = 'data'
         AND table_name NOT IN (SELECT storage FROM meta.storages)`,
    );
    for (const [name] of orphans) await connection.run(`DROP TABLE data.${quoteName(String(name))}`);
  },

  async load(connection: EngineConnection): Promise<{ versions: StoredVersion[]; filtered: Set<string> }> {
    const versions = await connection.all(
      `SELECT table_name, version, storage, rows, columns, key, created_at, created_by, change
       FROM meta.versions ORDER BY table_name, version`,
    );
    const filtered = await connection.all('SELECT storage FROM meta.storages WHERE filtered');
    return { versions: versions.map(storedVersion), filtered: new Set(filtered.map(([storage]) => String(storage))) };
  },

  /** The number the table's next version gets; numbers are never given twice, not even after a deletion. */
  async nextVersion(connection: EngineConnection, table: string): Promise<number> {
    const [row] = await connection.all('SELECT last_version FROM meta.tables WHERE name = $1', [table]);
    if (row === undefined) await connection.run('INSERT INTO meta.tables VALUES ($1, 1)', [table]);
    else await connection.run('UPDATE meta.tables SET last_version = last_version + 1 WHERE name = $1', [table]);
    return Number(row?.[0] ?? 0) + 1;
  },

  async addVersion(connection: EngineConnection, version: StoredVersion, filtered: boolean): Promise<void> {
    await connection.run('INSERT INTO meta.versions VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
      version.table,
      version.version,
      version.storage,
      version.rows,
      JSON.stringify(version.columns),
      JSON.stringify(version.key),
      version.createdAt,
      version.createdBy,
      version.change,
    ]);
    await connection.run('DELETE FROM meta.storages WHERE storage = $1', [version.storage]);
    await connection.run('INSERT INTO meta.storages VALUES ($1, $2)', [version.storage, filtered]);
  },

  async addEffect(connection: EngineConnection, effect: string, table: string, written: Written): Promise<void> {
    await connection.run('INSERT INTO meta.effects VALUES ($1, $2, $3)', [effect, table, JSON.stringify(written)]);
  },

  async findEffect(connection: EngineConnection, effect: string): Promise<Written | undefined> {
    const [row] = await connection.all('SELECT written FROM meta.effects WHERE effect = $1', [effect]);
    return row === undefined ? undefined : writtenSchema.parse(JSON.parse(String(row[0])));
  },

  /** The table is gone from the file's view; its storages are dropped when nobody reads them any more. */
  async dropTable(connection: EngineConnection, table: string): Promise<void> {
    await connection.run(
      'DELETE FROM meta.storages WHERE storage IN (SELECT storage FROM meta.versions WHERE table_name = $1)',
      [table],
    );
    await connection.run('DELETE FROM meta.versions WHERE table_name = $1', [table]);
  },

  async setUnfiltered(connection: EngineConnection, storage: string): Promise<void> {
    await connection.run('UPDATE meta.storages SET filtered = false WHERE storage = $1', [storage]);
  },

  async forget(connection: EngineConnection, { versions, storages }: Leftovers): Promise<void> {
    for (const { table, version } of versions) {
      await connection.run('DELETE FROM meta.versions WHERE table_name = $1 AND version = $2', [table, version]);
    }
    if (storages.length === 0) return;
    await connection.run(`DELETE FROM meta.storages WHERE storage IN (${storages.map(literalText).join(', ')})`);
    for (const storage of storages) await connection.run(`DROP TABLE IF EXISTS data.${quoteName(storage)}`);
  },
};

function storedVersion(row: readonly unknown[]): StoredVersion {
  const [table, version, storage, rows, columns, key, createdAt, createdBy, change] = row.map(String);
  return {
    table: table ?? '',
    version: Number(version),
    storage: storage ?? '',
    rows: Number(rows),
    columns: columnsSchema.parse(JSON.parse(columns ?? '')),
    key: keySchema.parse(JSON.parse(key ?? '')),
    createdAt: createdAt ?? '',
    createdBy: createdBy ?? '',
    change: change ?? '',
  };
}
