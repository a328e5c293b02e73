import {
  type Audience,
  type AudienceLookup,
  audiencesWithData,
  audienceTable,
  type Catalog,
  type EndpointPart,
  type listAudiences as endpoint,
  type StoredAudience,
  type TableSource,
} from '@fanfare/shared';
import type { Database } from '../db/connection.ts';
import { type SqlBool, sql } from '../db/sql.ts';
import type { DataEngine } from '../engine/data-engine.ts';
import { notFound } from '../http/errors.ts';
import { audienceColumns, storedColumns, toAudience, toStored } from './audience-row.ts';

type ListQuery = EndpointPart<typeof endpoint, 'query'>;

/** What audiences are read from: where they are written down, and the data that keeps their members. */
export interface AudienceParts {
  db: Database;
  engine: DataEngine;
  readCatalog(workspace: string): Promise<Catalog>;
}

/** The same with the catalog read once: nothing waits for another connection in the middle of a transaction. */
export async function withCatalog<Parts extends AudienceParts>(parts: Parts, workspace: string): Promise<Parts> {
  const catalog = await parts.readCatalog(workspace);
  return { ...parts, readCatalog: async () => catalog };
}

/** Audiences of the workspace by label. */
export async function listAudiences(
  parts: AudienceParts,
  workspace: string,
  query: ListQuery,
): Promise<StoredAudience[]> {
  let select = selectAudiences(parts.db, workspace);
  if (query.dimension !== undefined) select = select.where('dimension', '=', query.dimension);
  for (const word of (query.search ?? '').split(/\s+/).filter((text) => text !== '')) {
    const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
    select = select.where(sql<SqlBool>`(label ilike ${pattern} or description ilike ${pattern})`);
  }
  const rows = await select.orderBy(sql`lower(label)`).orderBy('id').execute();
  const seen = await inData(parts, workspace, rows.map(toAudience));
  return rows.map((row) => toStored(row, seen.get(row.id) ?? toAudience(row)));
}

/** @throws HttpError 404 */
export async function readAudience(parts: AudienceParts, workspace: string, id: string): Promise<StoredAudience> {
  const row = await selectAudiences(parts.db, workspace).where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw notFound('The audience');
  const seen = await inData(parts, workspace, [toAudience(row)]);
  return toStored(row, seen.get(id) ?? toAudience(row));
}

/** Audiences by id, as far as they exist, with what became of their members in the data. */
export async function readAudienceLookup(
  parts: AudienceParts,
  workspace: string,
  ids: readonly string[],
): Promise<AudienceLookup> {
  if (ids.length === 0) return new Map();
  const rows = await parts.db
    .selectFrom('audiences')
    .select(audienceColumns)
    .where('workspace', '=', workspace)
    .where('id', 'in', [...ids])
    .execute();
  return inData(parts, workspace, rows.map(toAudience));
}

/** The newest version of the table that keeps an audience's members. */
function memberSource(engine: Pick<DataEngine, 'table'>, id: string): TableSource | undefined {
  const found = engine.table(audienceTable(id));
  if (found === undefined) return undefined;
  const columns = Object.fromEntries(found.columns.map(({ name, type }) => [name, type]));
  return { table: found.table, version: found.version, columns, key: found.key };
}

async function inData(
  { engine, readCatalog }: AudienceParts,
  workspace: string,
  audiences: readonly Audience[],
): Promise<AudienceLookup> {
  const sources = audiences.flatMap(({ id }) => memberSource(engine, id) ?? []);
  const lookup = new Map(audiences.map((one) => [one.id, one]));
  return audiencesWithData(lookup, await readCatalog(workspace), new Map(sources.map((one) => [one.table, one])));
}

function selectAudiences(db: Database, workspace: string) {
  const of = sql`workspace = audiences.workspace`;
  return db
    .selectFrom('audiences')
    .select(storedColumns)
    .select([
      sql<number>`(select count(*)::int from campaign_audiences as c where c.${of} and c.audience = audiences.id)`.as(
        'campaigns',
      ),
      sql<number>`(select count(*)::int from audience_uses as u where u.${of} and u.kind = 'audience'
        and u.uses = audiences.id)`.as('audiences'),
      sql<number>`(select count(*)::int from filter_audiences as f where f.${of} and f.audience = audiences.id)`.as(
        'filters',
      ),
    ])
    .where('workspace', '=', workspace);
}
