import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Engine, SqlRow, SqlValue } from '../engine/engine.ts';

const batchesAhead = 2;

/** Rows of a query in batches, read from the engine at the pace of whoever reads them. Stops the query when they stop. */
export async function* streamRows(
  engine: Engine,
  sql: string,
  values: readonly SqlValue[],
  signal: AbortSignal,
): AsyncGenerator<readonly SqlRow[]> {
  const batches = new PassThrough({ objectMode: true, highWaterMark: batchesAhead });
  const reading = engine.withConnection((connection) => pipeline(connection.stream(sql, values), batches), { signal });
  reading.catch((error: unknown) => batches.destroy(error instanceof Error ? error : new Error(String(error))));
  try {
    for await (const batch of batches) yield batch as readonly SqlRow[];
  } finally {
    batches.destroy();
    await reading.catch(() => undefined);
  }
}
