import type { TableSource } from '@fanfare/shared';
import type { DataEngine } from '../../engine/data-engine.ts';
import type { EngineConnection, VersionLease } from '../../engine/engine.ts';
import { HttpError, notFound } from '../../http/errors.ts';

/** A table while it is read: nothing changes under the reader. */
export interface ReadTable {
  connection: EngineConnection;
  source: TableSource;
  /** FROM item of the version. */
  from: string;
}

/**
 * Reads the newest version of a table.
 * @throws HttpError 404 when there is no such table
 */
export async function withNewest<T>(
  engine: DataEngine,
  table: string,
  signal: AbortSignal | undefined,
  work: (read: ReadTable) => Promise<T>,
): Promise<T> {
  return withLease(engine, table, await engine.lease(), signal, work);
}

/**
 * Reads a version of a table: the newest, or an older one that a count under way still needs.
 * @throws HttpError 404 when there is no such table, 410 `table.version-gone` when the version is not kept
 */
export async function withVersion<T>(
  engine: DataEngine,
  table: string,
  version: number,
  signal: AbortSignal | undefined,
  work: (read: ReadTable) => Promise<T>,
): Promise<T> {
  const newest = engine.table(table)?.version;
  if (newest === undefined || version > newest || version < 1) throw notFound(`Version ${version} of ${table}`);
  const lease = engine.leaseVersion(table, version);
  if (lease === undefined) {
    const message = `Version ${version} of ${table} is no longer kept; the newest is ${newest}.`;
    throw new HttpError(410, 'table.version-gone', message);
  }
  return withLease(engine, table, lease, signal, work);
}

async function withLease<T>(
  engine: DataEngine,
  table: string,
  lease: VersionLease,
  signal: AbortSignal | undefined,
  work: (read: ReadTable) => Promise<T>,
): Promise<T> {
  try {
    const source = lease.environment.get(table);
    if (source === undefined) throw notFound(`The table ${table}`);
    const read = (connection: EngineConnection) => work({ connection, source, from: engine.sourceSql(source) });
    return await engine.withConnection(read, signal === undefined ? {} : { signal });
  } finally {
    lease.release();
  }
}
