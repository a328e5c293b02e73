import type { Database } from '../db/connection.ts';
import { sql } from '../db/sql.ts';

/**
 * One change of filters at a time, so that two cannot take the same name or contain each other together, and so that
 * what uses a filter is complete when it is deleted.
 */
export async function changeFilters<Result>(
  db: Database,
  workspace: string,
  change: (transaction: Database) => Promise<Result>,
): Promise<Result> {
  return db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(hashtext(${lockName(workspace)}))`.execute(transaction);
    return change(transaction);
  });
}

/** Lets no filter be deleted while the transaction notes that it uses some. */
export async function holdFilters(transaction: Database, workspace: string): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(hashtext(${lockName(workspace)}))`.execute(transaction);
}

function lockName(workspace: string): string {
  return `filters ${workspace}`;
}
