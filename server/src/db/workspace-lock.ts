import type { Database } from './connection.ts';
import { sql } from './sql.ts';

/** What is changed by one at a time in a workspace. */
export type LockedThings = 'audiences' | 'filters' | 'snippets';

/**
 * One change of such things at a time, so that two cannot take the same name or contain each other together, and so that
 * what uses one of them is complete when it is deleted.
 */
export async function changeAlone<Result>(
  db: Database,
  things: LockedThings,
  workspace: string,
  change: (transaction: Database) => Promise<Result>,
): Promise<Result> {
  return db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(hashtext(${`${things} ${workspace}`}))`.execute(transaction);
    return change(transaction);
  });
}

/** Lets none of these be deleted while the transaction notes that it uses some. */
export async function holdThings(transaction: Database, things: LockedThings, workspace: string): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(hashtext(${`${things} ${workspace}`}))`.execute(transaction);
}
