import { randomUUID } from 'node:crypto';
import {
  type Actor,
  type createSnippet as createEndpoint,
  type EndpointPart,
  type renameSnippet as renameEndpoint,
  type Snippet,
  snippetLimits,
} from '@fanfare/shared';
import type { Database } from '../db/connection.ts';
import { sql } from '../db/sql.ts';
import type { Row } from '../db/tables.ts';
import { changeAlone } from '../db/workspace-lock.ts';
import { badRequest, HttpError, notFound } from '../http/errors.ts';

type NewSnippet = EndpointPart<typeof createEndpoint, 'body'>;
type SnippetChange = EndpointPart<typeof renameEndpoint, 'body'>;

const columns = ['id', 'name', 'description', 'graph', 'created_by', 'updated_at', 'updated_by'] as const;
type SnippetRow = Pick<Row<'snippets'>, (typeof columns)[number]>;

/** All snippets of a workspace by name. */
export async function listSnippets(db: Database, workspace: string): Promise<Snippet[]> {
  const rows = await db
    .selectFrom('snippets')
    .select(columns)
    .where('workspace', '=', workspace)
    .orderBy(sql`lower(name)`)
    .execute();
  return rows.map(toSnippet);
}

/** @throws HttpError 400 for a snippet of nothing or one too many, 409 `snippet.name-taken` */
export function createSnippet(db: Database, actor: Actor, { name, description, graph }: NewSnippet): Promise<Snippet> {
  if (graph.activities.length === 0) throw badRequest('snippet.empty', 'A snippet needs at least one activity.');
  return changeAlone(db, 'snippets', actor.workspace, async (transaction) => {
    const { count } = await transaction
      .selectFrom('snippets')
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .where('workspace', '=', actor.workspace)
      .executeTakeFirstOrThrow();
    if (Number(count) >= snippetLimits.count) {
      throw badRequest('snippet.too-many', `There can be at most ${snippetLimits.count} snippets. Delete some first.`);
    }
    await refuseTakenName(transaction, actor.workspace, name);
    const row = await transaction
      .insertInto('snippets')
      .values({
        id: randomUUID(),
        workspace: actor.workspace,
        name,
        description,
        graph: JSON.stringify(graph),
        created_by: actor.name,
        updated_by: actor.name,
      })
      .returning(columns)
      .executeTakeFirstOrThrow();
    return toSnippet(row);
  });
}

/** @throws HttpError 404, 409 `snippet.name-taken` */
export function renameSnippet(db: Database, actor: Actor, id: string, change: SnippetChange): Promise<Snippet> {
  const { name, description } = change;
  return changeAlone(db, 'snippets', actor.workspace, async (transaction) => {
    if (name !== undefined) await refuseTakenName(transaction, actor.workspace, name, id);
    const row = await transaction
      .updateTable('snippets')
      .set({
        ...(name === undefined ? {} : { name }),
        ...(description === undefined ? {} : { description }),
        updated_at: new Date(),
        updated_by: actor.name,
      })
      .where('workspace', '=', actor.workspace)
      .where('id', '=', id)
      .returning(columns)
      .executeTakeFirst();
    if (row === undefined) throw notFound('The snippet');
    return toSnippet(row);
  });
}

/** @throws HttpError 404 */
export async function deleteSnippet(db: Database, workspace: string, id: string): Promise<void> {
  const { numDeletedRows } = await db
    .deleteFrom('snippets')
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .executeTakeFirst();
  if (numDeletedRows === 0n) throw notFound('The snippet');
}

async function refuseTakenName(db: Database, workspace: string, name: string, except?: string): Promise<void> {
  const other = await db
    .selectFrom('snippets')
    .select('id')
    .where('workspace', '=', workspace)
    .where(sql`lower(name)`, '=', sql`lower(${name})`)
    .executeTakeFirst();
  if (other === undefined || other.id === except) return;
  throw new HttpError(409, 'snippet.name-taken', `There is already a snippet called ${name}. Choose another name.`);
}

function toSnippet(row: SnippetRow): Snippet {
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    graph: row.graph,
    createdBy: row.created_by,
    updatedAt: row.updated_at.toISOString(),
    updatedBy: row.updated_by,
  };
}
