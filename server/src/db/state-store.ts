import type { Config } from '../config.ts';
import type { Logger } from '../logging.ts';
import { StartupError } from '../process/startup-error.ts';
import { type Database, ensureDatabase, openDatabase } from './connection.ts';
import { startEmbeddedPostgres } from './embedded/embedded-postgres.ts';
import { migrateToLatest } from './migrate.ts';

/** PostgreSQL with Fanfare's tables, ready for use. */
export interface StateStore {
  db: Database;
  /** Number of the embedded server's process; undefined while it is down or when PostgreSQL is not ours. */
  postgresPid(): number | undefined;
  close(): Promise<void>;
}

/**
 * Connects to the configured PostgreSQL or starts the embedded one, and brings its tables up to date.
 * @throws StartupError when it cannot be reached or started.
 */
export async function openStateStore(config: Config, dataFolder: string, log: Logger): Promise<StateStore> {
  return config.databaseUrl === undefined ? openEmbedded(dataFolder, log) : openExisting(config.databaseUrl, log);
}

async function openEmbedded(dataFolder: string, log: Logger): Promise<StateStore> {
  const server = await startEmbeddedPostgres(dataFolder, log);
  const db = openDatabase(server.connection, log);
  const close = async () => {
    await db.destroy();
    await server.stop();
  };
  try {
    await ensureDatabase(server.connection);
    await migrateToLatest(db);
  } catch (error) {
    await close();
    throw error;
  }
  return { db, postgresPid: () => server.pid(), close };
}

async function openExisting(url: string, log: Logger): Promise<StateStore> {
  const db = openDatabase({ connectionString: url }, log);
  try {
    await migrateToLatest(db);
  } catch (error) {
    await db.destroy();
    throw new StartupError(
      `The PostgreSQL of DATABASE_URL (${withoutPassword(url)}) cannot be used: ${reasonOf(error)}`,
    );
  }
  return { db, postgresPid: () => undefined, close: () => db.destroy() };
}

function withoutPassword(url: string): string {
  try {
    const parsed = new URL(url);
    return `${parsed.hostname}:${parsed.port === '' ? '5432' : parsed.port}${parsed.pathname}`;
  } catch {
    return 'not a valid address';
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}
