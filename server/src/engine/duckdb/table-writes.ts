import { invariant } from '@fanfare/shared';
import { KeyRefused, type StagedRows, type TableWrite } from '../data-engine.ts';
import type { EngineConnection } from '../engine.ts';
import { storedHash } from './key-hash.ts';
import { fromColumn, hashColumn, openVersion, quoteName, toColumn } from './names.ts';
import type { StoredVersion } from './version-registry.ts';

/** What a write is done to: the physical tables as quoted SQL names. */
export interface WriteTarget {
  connection: EngineConnection;
  /** Number of the version being made. */
  version: number;
  base: StoredVersion;
  /** Physical table of the base, that receives the rows. */
  storage: string;
  sql(storage: string): string;
}

export interface RowChanges {
  inserted: number;
  changed: number;
  deleted: number;
}

/** Adds the staged rows as new ones. */
export async function appendRows(target: WriteTarget, rows: StagedRows): Promise<RowChanges> {
  const { connection, base, storage, sql, version } = target;
  const columns = base.columns.map((column) =>
    rows.given.includes(column.name) ? `s.${quoteName(column.name)}` : 'NULL',
  );
  const hash = base.key.length === 0 ? [] : [storedHash(base.key, base.columns, 's')];
  const [row] = await connection.all(
    `INSERT INTO ${sql(storage)} (${storedNames(base).join(', ')})
     SELECT ${[...columns, version, openVersion, ...hash].join(', ')} FROM ${sql(rows.staging)} s`,
  );
  return { inserted: Number(row?.[0] ?? 0), changed: 0, deleted: 0 };
}

/** Closes the current rows that have the key of a staged row, and adds the staged rows that are not deletions. */
export async function mergeRows(target: WriteTarget, rows: StagedRows): Promise<RowChanges> {
  const { connection, base, storage, sql, version } = target;
  invariant(base.key.length > 0, `${base.table} has no key`);
  const stored = sql(storage);
  const staged = sql(rows.staging);
  const deleted = rows.deletes === true ? 's._fanfare_deleted' : 'false';
  const same = base.key.map((name) => `c.${quoteName(name)} = s.${quoteName(name)}`).join(' AND ');
  const current = `c.${toColumn} = ${openVersion} AND c.${fromColumn} < ${version}`;
  const [counts] = await connection.all(
    `SELECT count(*) FILTER (NOT ${deleted} AND c.${toColumn} IS NULL), count(*) FILTER (NOT ${deleted} AND c.${toColumn} IS NOT NULL),
            count(*) FILTER (${deleted} AND c.${toColumn} IS NOT NULL)
     FROM ${staged} s LEFT JOIN ${stored} c ON ${same} AND ${current}`,
  );
  const values = base.columns.map((column) =>
    rows.given.includes(column.name) ? `s.${quoteName(column.name)}` : `c.${quoteName(column.name)}`,
  );
  await connection.run(
    `INSERT INTO ${stored} (${storedNames(base).join(', ')})
     SELECT ${[...values, version, openVersion, storedHash(base.key, base.columns, 's')].join(', ')}
     FROM ${staged} s LEFT JOIN ${stored} c ON ${same} AND ${current} WHERE NOT ${deleted}`,
  );
  await connection.run(
    `UPDATE ${stored} AS c SET ${toColumn} = ${version} FROM ${staged} s WHERE ${same} AND ${current}`,
  );
  const [inserted, changed, gone] = (counts ?? []).map(Number);
  return { inserted: inserted ?? 0, changed: changed ?? 0, deleted: gone ?? 0 };
}

/** Makes a new physical table with the current rows of the base, keyed anew. */
export async function rekey(
  target: WriteTarget,
  write: Extract<TableWrite, { kind: 'key' }>,
  from: string,
): Promise<void> {
  const { connection, base, storage, sql } = target;
  await checkKey(connection, base.table, from, write.key);
  const columns = base.columns.map((column) => quoteName(column.name));
  await connection.run(
    `CREATE TABLE ${sql(storage)} AS
     SELECT ${[...columns, ...hiddenColumns(write.key, base.columns, 's')].join(', ')} FROM ${from} s`,
  );
}

/** @throws KeyRefused when a key is empty or repeated. */
export async function checkKey(
  connection: EngineConnection,
  table: string,
  from: string,
  key: readonly string[],
): Promise<void> {
  if (key.length === 0) return;
  const names = key.map(quoteName);
  const isEmpty = names.map((name) => `${name} IS NULL OR CAST(${name} AS VARCHAR) = ''`).join(' OR ');
  const [row] = await connection.all(
    `SELECT coalesce(sum(n) FILTER (missing), 0), coalesce(sum(n - 1) FILTER (NOT missing), 0)
     FROM (SELECT count(*) AS n, (${isEmpty}) AS missing FROM ${from} GROUP BY ${names.join(', ')})`,
  );
  const [empty, repeated] = (row ?? []).map(Number);
  if ((empty ?? 0) > 0 || (repeated ?? 0) > 0) throw new KeyRefused(table, key, empty ?? 0, repeated ?? 0);
}

/** The hidden columns of rows that belong to every version of a new physical table. */
export function hiddenColumns(key: readonly string[], columns: StoredVersion['columns'], alias: string): string[] {
  const versions = [`0::INTEGER AS ${fromColumn}`, `${openVersion}::INTEGER AS ${toColumn}`];
  return key.length === 0 ? versions : [...versions, `${storedHash(key, columns, alias)} AS ${hashColumn}`];
}

function storedNames(base: StoredVersion): string[] {
  const visible = base.columns.map((column) => quoteName(column.name));
  return [...visible, fromColumn, toColumn, ...(base.key.length === 0 ? [] : [hashColumn])];
}
