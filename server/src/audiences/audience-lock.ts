import type { Database } from '../db/connection.ts';
import { changeAlone, holdThings } from '../db/workspace-lock.ts';

/** One change of audiences at a time; see `changeAlone`. */
export function changeAudiences<Result>(
  db: Database,
  workspace: string,
  change: (transaction: Database) => Promise<Result>,
): Promise<Result> {
  return changeAlone(db, 'audiences', workspace, change);
}

/** Lets no audience be deleted while the transaction notes that it uses some. */
export function holdAudiences(transaction: Database, workspace: string): Promise<void> {
  return holdThings(transaction, 'audiences', workspace);
}
