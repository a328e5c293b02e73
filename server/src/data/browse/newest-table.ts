import type { TableSource } from '@fanfare/shared';
import type { DataEngine } from '../../engine/data-engine.ts';
import type { EngineConnection } from '../../engine/engine.ts';
import { notFound } from '../../http/errors.ts';

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
  const lease = await engine.lease();
  try {
    const source = lease.environment.get(table);
    if (source === undefined) throw notFound(`The table ${table}`);
    const read = (connection: EngineConnection) => work({ connection, source, from: engine.sourceSql(source) });
    return await engine.withConnection(read, signal === undefined ? {} : { signal });
  } finally {
    lease.release();
  }
}
