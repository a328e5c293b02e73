import type { Database } from '../db/connection.ts';
import { changeAlone, holdThings } from '../db/workspace-lock.ts';

/** One change of filters at a time; see `changeAlone`. */
export function changeFilters<Result>(
  db: Database,
  workspace: string,
  change: (transaction: Database) => Promise<Result>,
): Promise<Result> {
  return changeAlone(db, 'filters', workspace, change);
}

/** Lets no filter be deleted while the transaction notes that it uses some. */
export function holdFilters(transaction: Database, workspace: string): Promise<void> {
  return holdThings(transaction, 'filters', workspace);
}
