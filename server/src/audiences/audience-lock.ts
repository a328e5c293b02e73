import type { Database } from '../db/connection.ts';
import { sql } from '../db/sql.ts';

/**
 * One change of audiences at a time, so that two cannot take the same label or contain each other together, and so that
 * what uses an audience is complete when it is deleted.
 */
export async function changeAudiences<Result>(
  db: Database,
  workspace: string,
  change: (transaction: Database) => Promise<Result>,
): Promise<Result> {
  return db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(hashtext(${lockName(workspace)}))`.execute(transaction);
    return change(transaction);
  });
}

/** Lets no audience be deleted while the transaction notes that it uses some. */
export async function holdAudiences(transaction: Database, workspace: string): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(hashtext(${lockName(workspace)}))`.execute(transaction);
}

function lockName(workspace: string): string {
  return `audiences ${workspace}`;
}
