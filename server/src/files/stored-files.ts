import type { Actor, StoredFile } from '@fanfare/shared';
import type { Database } from '../db/connection.ts';
import type { Row } from '../db/tables.ts';
import type { Blob } from './file-blobs.ts';

const listed = 200;
const idDigits = 32;

/** Id of a file: it follows from the bytes. */
function fileIdOf(sha256: string): string {
  return sha256.slice(0, idDigits);
}

/** Notes a file in the workspace; one that is known already keeps who brought it first, and gets the newest name. */
export async function storeFile(
  db: Database,
  actor: Actor,
  name: string,
  { sha256, bytes }: Blob,
): Promise<StoredFile> {
  const row = await db
    .insertInto('files')
    .values({ workspace: actor.workspace, id: fileIdOf(sha256), name, bytes, sha256, created_by: actor.name })
    .onConflict((conflict) => conflict.columns(['workspace', 'id']).doUpdateSet({ name }))
    .returningAll()
    .executeTakeFirstOrThrow();
  return toFile(row);
}

export async function findFile(db: Database, workspace: string, id: string): Promise<StoredFile | undefined> {
  const row = await db
    .selectFrom('files')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? undefined : toFile(row);
}

/** Newest first. */
export async function listFiles(db: Database, workspace: string): Promise<StoredFile[]> {
  const rows = await db
    .selectFrom('files')
    .selectAll()
    .where('workspace', '=', workspace)
    .orderBy('created_at', 'desc')
    .limit(listed)
    .execute();
  return rows.map(toFile);
}

function toFile({ id, name, bytes, sha256, created_at, created_by }: Row<'files'>): StoredFile {
  return { id, name, bytes, sha256, uploadedAt: created_at.toISOString(), uploadedBy: created_by };
}
