import type { EngineConnection } from '../engine.ts';

/** Works in a transaction, which is taken back when the work fails. */
export async function inTransaction<T>(connection: EngineConnection, work: () => Promise<T>): Promise<T> {
  await connection.run('BEGIN TRANSACTION');
  try {
    const result = await work();
    await connection.run('COMMIT');
    return result;
  } catch (error) {
    await connection.run('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

/** Rows of a FROM item. */
export async function countRows(connection: EngineConnection, from: string): Promise<number> {
  const [row] = await connection.all(`SELECT count(*) FROM ${from}`);
  return Number(row?.[0] ?? 0);
}
