import { Kysely, PostgresDialect } from 'kysely';
import { Client, Pool, type PoolConfig, types } from 'pg';
import type { Logger } from '../logging.ts';
import type { Tables } from './tables.ts';

/** Access to the state kept in PostgreSQL. */
export type Database = Kysely<Tables>;

types.setTypeParser(types.builtins.INT8, Number);

/** Opens a pool of connections; nothing is sent until the first query. */
export function openDatabase(settings: PoolConfig, log: Logger): Database {
  const pool = new Pool({ max: 10, connectionTimeoutMillis: 5000, application_name: 'fanfare', ...settings });
  const report = (error: Error) => {
    if (!pool.ending) log.warn({ reason: error.message }, 'a connection to PostgreSQL was lost');
  };
  pool.on('error', report);
  // A connection in use between two queries reports its loss itself, and unheard that would end the process.
  pool.on('connect', (client) => client.on('error', report));
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

/** Makes the database of that name where there is none. */
export async function ensureDatabase(settings: PoolConfig & { database: string }): Promise<void> {
  const client = new Client({ ...settings, database: 'postgres' });
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [settings.database]);
    if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(settings.database)}`);
  } finally {
    await client.end();
  }
}

/** Whether PostgreSQL answers within a second. */
export async function checkDatabase(db: Database): Promise<{ ok: boolean; message?: string }> {
  const timeout = AbortSignal.timeout(1000);
  const late = new Promise<never>((_, reject) => {
    timeout.addEventListener('abort', () => reject(new Error('PostgreSQL does not answer')), { once: true });
  });
  try {
    await Promise.race([db.selectFrom('workspaces').select('id').limit(1).execute(), late]);
    return { ok: true };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}
