import { type Actor, type Catalog, catalogSchema, emptyCatalog } from '@fanfare/shared';
import type { Database } from './connection.ts';

/** The stored catalog of a workspace; lock 0 before it was first saved. */
export interface StoredCatalog {
  lock: number;
  catalog: Catalog<string>;
}

export async function readStoredCatalog(db: Database, workspace: string): Promise<StoredCatalog> {
  const row = await db
    .selectFrom('catalogs')
    .select(['lock', 'document'])
    .where('workspace', '=', workspace)
    .executeTakeFirst();
  return row === undefined
    ? { lock: 0, catalog: emptyCatalog }
    : { lock: row.lock, catalog: catalogSchema.parse(row.document) };
}

/** Saves the catalog if the stored one has the lock, and keeps the saved one in the history. False when it has another lock. */
export async function saveStoredCatalog(
  db: Database,
  actor: Actor,
  { lock, catalog }: StoredCatalog,
): Promise<boolean> {
  const values = { document: JSON.stringify(catalog), updated_at: new Date(), updated_by: actor.name };
  const key = { workspace: actor.workspace, lock: lock + 1 };
  return db.transaction().execute(async (transaction) => {
    const saved =
      lock === 0
        ? await transaction
            .insertInto('catalogs')
            .values({ ...key, ...values })
            .onConflict((conflict) => conflict.doNothing())
            .returning('lock')
            .executeTakeFirst()
        : await transaction
            .updateTable('catalogs')
            .set({ ...values, lock: key.lock })
            .where('workspace', '=', actor.workspace)
            .where('lock', '=', lock)
            .returning('lock')
            .executeTakeFirst();
    if (saved === undefined) return false;
    await transaction
      .insertInto('catalog_history')
      .values({ ...key, ...values })
      .execute();
    return true;
  });
}
