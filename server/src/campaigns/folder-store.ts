import { randomUUID } from 'node:crypto';
import type { Actor, Folder } from '@fanfare/shared';
import type { Database } from '../db/connection.ts';
import { sql } from '../db/sql.ts';
import { badRequest, HttpError, notFound } from '../http/errors.ts';

const mostFolders = 2000;

/** All folders with the number of campaigns directly inside, by name. */
export async function listFolders(db: Database, workspace: string): Promise<Folder[]> {
  return selectFolders(db, workspace).orderBy(sql`lower(folders.name)`).orderBy('folders.id').execute();
}

export async function createFolder(
  db: Database,
  actor: Actor,
  input: { name: string; parent: string | null },
): Promise<Folder> {
  const id = randomUUID();
  return changeTree(db, actor.workspace, async (transaction) => {
    await requireFolder(transaction, actor.workspace, input.parent);
    const { folders } = await transaction
      .selectFrom('folders')
      .select(sql<number>`count(*)::int`.as('folders'))
      .where('workspace', '=', actor.workspace)
      .executeTakeFirstOrThrow();
    if (folders >= mostFolders) throw badRequest('folder.too-many', `There can be at most ${mostFolders} folders.`);
    await transaction
      .insertInto('folders')
      .values({ id, workspace: actor.workspace, ...input, created_by: actor.name, updated_by: actor.name })
      .execute();
    return readFolder(transaction, actor.workspace, id);
  });
}

/**
 * Renames or moves a folder.
 * @throws HttpError 409 `folder.cycle` when it would come to lie inside itself
 */
export async function changeFolder(
  db: Database,
  actor: Actor,
  id: string,
  changes: { name?: string | undefined; parent?: string | null | undefined },
): Promise<Folder> {
  return changeTree(db, actor.workspace, async (transaction) => {
    await readFolder(transaction, actor.workspace, id);
    if (changes.parent !== undefined) {
      await requireFolder(transaction, actor.workspace, changes.parent);
      if (changes.parent !== null && (await liesInside(transaction, changes.parent, id))) {
        throw new HttpError(409, 'folder.cycle', 'A folder cannot be moved into itself.');
      }
    }
    await transaction
      .updateTable('folders')
      .set({
        ...(changes.name === undefined ? {} : { name: changes.name }),
        ...(changes.parent === undefined ? {} : { parent: changes.parent }),
        updated_at: new Date(),
        updated_by: actor.name,
      })
      .where('id', '=', id)
      .execute();
    return readFolder(transaction, actor.workspace, id);
  });
}

/** Deletes a folder; the folders and campaigns inside move up to its parent. */
export async function deleteFolder(db: Database, actor: Actor, id: string): Promise<void> {
  await changeTree(db, actor.workspace, async (transaction) => {
    const { parent } = await readFolder(transaction, actor.workspace, id);
    await transaction.updateTable('campaigns').set({ folder: parent }).where('folder', '=', id).execute();
    await transaction.updateTable('folders').set({ parent }).where('parent', '=', id).execute();
    await transaction.deleteFrom('folders').where('id', '=', id).execute();
  });
}

/** @throws HttpError 400 `folder.unknown` unless the folder exists; null is the top and always does. */
export async function requireFolder(db: Database, workspace: string, id: string | null): Promise<void> {
  if (id === null) return;
  const row = await db
    .selectFrom('folders')
    .select('id')
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .forKeyShare()
    .executeTakeFirst();
  if (row === undefined) throw badRequest('folder.unknown', 'The folder does not exist any more.');
}

/** One change of the tree at a time, so that two moves cannot make a circle together. */
async function changeTree<Result>(
  db: Database,
  workspace: string,
  change: (transaction: Database) => Promise<Result>,
): Promise<Result> {
  return db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(hashtext(${`folders ${workspace}`}))`.execute(transaction);
    return change(transaction);
  });
}

async function readFolder(db: Database, workspace: string, id: string): Promise<Folder> {
  const row = await selectFolders(db, workspace).where('folders.id', '=', id).executeTakeFirst();
  if (row === undefined) throw notFound('The folder');
  return row;
}

function selectFolders(db: Database, workspace: string) {
  return db
    .selectFrom('folders')
    .select(['id', 'name', 'parent'])
    .select(sql<number>`(select count(*)::int from campaigns where campaigns.folder = folders.id)`.as('campaigns'))
    .where('workspace', '=', workspace);
}

async function liesInside(db: Database, id: string, ancestor: string): Promise<boolean> {
  const { rows } = await sql`
    with recursive above as (
      select id, parent from folders where id = ${id}
      union select folders.id, folders.parent from folders join above on folders.id = above.parent
    ) select 1 from above where id = ${ancestor}`.execute(db);
  return rows.length > 0;
}
