import type { EndpointPart, listCampaigns as listCampaignsEndpoint } from '@fanfare/shared';
import type { Database } from '../db/connection.ts';
import { type Expression, type SqlBool, sql } from '../db/sql.ts';
import { headColumns, toHead } from './campaign-row.ts';

type ListQuery = EndpointPart<typeof listCampaignsEndpoint, 'query'>;
type ListAnswer = EndpointPart<typeof listCampaignsEndpoint, 'response'>;

const sortColumns = {
  name: sql`lower(name)`,
  owner: sql`lower(owner)`,
  updatedAt: sql`updated_at`,
  createdAt: sql`created_at`,
} satisfies Record<ListQuery['sort'], unknown>;

/** A page of campaigns; `counts` follow every filter except the status, owners and tags none. */
export async function listCampaigns(db: Database, workspace: string, query: ListQuery): Promise<ListAnswer> {
  const [rows, statuses, owners, tags] = await Promise.all([
    readPage(db, workspace, query),
    countByStatus(db, workspace, query),
    db
      .selectFrom('campaigns')
      .select('owner')
      .distinct()
      .where('workspace', '=', workspace)
      .orderBy('owner')
      .limit(1000)
      .execute(),
    db
      .selectFrom('campaigns')
      .select(sql<string>`unnest(tags)`.as('tag'))
      .distinct()
      .where('workspace', '=', workspace)
      .orderBy('tag')
      .limit(1000)
      .execute(),
  ]);
  const counts = { draft: 0, archived: 0, ...statuses };
  const all = counts.draft + counts.archived;
  return {
    campaigns: rows.map(toHead),
    total: query.status === undefined ? all : counts[query.status],
    counts: { all, ...counts },
    owners: owners.map((row) => row.owner),
    tags: tags.map((row) => row.tag),
  };
}

function readPage(db: Database, workspace: string, query: ListQuery) {
  return db
    .selectFrom('campaigns')
    .select(headColumns)
    .where('workspace', '=', workspace)
    .where(() => filterOf(query))
    .$if(query.status !== undefined, (select) => select.where('status', '=', query.status ?? 'draft'))
    .orderBy(sortColumns[query.sort], query.direction)
    .orderBy('id')
    .limit(query.pageSize)
    .offset((query.page - 1) * query.pageSize)
    .execute();
}

async function countByStatus(
  db: Database,
  workspace: string,
  query: ListQuery,
): Promise<Partial<Record<'draft' | 'archived', number>>> {
  const rows = await db
    .selectFrom('campaigns')
    .select(['status', sql<number>`count(*)::int`.as('campaigns')])
    .where('workspace', '=', workspace)
    .where(() => filterOf(query))
    .groupBy('status')
    .execute();
  return Object.fromEntries(rows.map((row) => [row.status, row.campaigns]));
}

function filterOf(query: ListQuery): Expression<SqlBool> {
  const parts = [sql<SqlBool>`true`];
  if (query.owner !== undefined) parts.push(sql<SqlBool>`owner = ${query.owner}`);
  if (query.tag !== undefined) parts.push(sql<SqlBool>`${query.tag} = any(tags)`);
  if (query.folder === 'none') parts.push(sql<SqlBool>`folder is null`);
  else if (query.folder !== undefined) parts.push(sql<SqlBool>`folder = ${query.folder}`);
  for (const word of (query.search ?? '').split(/\s+/).filter((text) => text !== '')) {
    const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
    parts.push(
      sql<SqlBool>`(name ilike ${pattern} or description ilike ${pattern} or array_to_string(tags, ' ') ilike ${pattern})`,
    );
  }
  return sql<SqlBool>`(${sql.join(parts, sql` and `)})`;
}
