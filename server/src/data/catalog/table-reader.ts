import type { EngineConnection } from '../../engine/engine.ts';

/** Reads tables while suggestions are looked for. */
export interface TableReader {
  connection: EngineConnection;
  /** The table as a FROM item; undefined when it is not in the data. */
  from(table: string): string | undefined;
}

/** One row of counts. */
export async function countAll(reader: TableReader, sql: string): Promise<number[]> {
  const [row] = await reader.connection.all(sql);
  return (row ?? []).map(Number);
}
