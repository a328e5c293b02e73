import type { Actor, EndpointPart, listFilters as endpoint, StoredFilter } from '@fanfare/shared';
import type { Database } from '../db/connection.ts';
import { type SqlBool, sql } from '../db/sql.ts';
import { HttpError, notFound } from '../http/errors.ts';
import { storedColumns, toStored } from './filter-row.ts';

type ListQuery = EndpointPart<typeof endpoint, 'query'>;

/** Filters the actor sees: favourites first, then by name. */
export async function listFilters(db: Database, actor: Actor, query: ListQuery): Promise<StoredFilter[]> {
  let select = selectFilters(db, actor).where((where) =>
    where.or([where('shared', '=', true), where('owner', '=', actor.name)]),
  );
  if (query.table !== undefined) select = select.where('table_name', '=', query.table);
  for (const word of (query.search ?? '').split(/\s+/).filter((text) => text !== '')) {
    const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
    select = select.where(sql<SqlBool>`(name ilike ${pattern} or description ilike ${pattern})`);
  }
  const rows = await select.orderBy('favourite', 'desc').orderBy(sql`lower(name)`).orderBy('id').execute();
  return rows.map(toStored);
}

/**
 * One filter as the actor sees it.
 * @throws HttpError 404; 403 `filter.private` when it is somebody else's
 */
export async function readFilter(db: Database, actor: Actor, id: string): Promise<StoredFilter> {
  const found = await findFilter(db, actor, id);
  if (found === undefined) throw notFound('The predefined filter');
  return found;
}

/** As `readFilter`, but undefined when there is none. @throws HttpError 403 `filter.private` */
export async function findFilter(db: Database, actor: Actor, id: string): Promise<StoredFilter | undefined> {
  const row = await selectFilters(db, actor).where('id', '=', id).executeTakeFirst();
  if (row === undefined) return undefined;
  if (!row.shared && row.owner !== actor.name) {
    throw new HttpError(403, 'filter.private', `This predefined filter is private to ${row.owner}.`);
  }
  return toStored(row);
}

function selectFilters(db: Database, actor: Actor) {
  const of = sql`workspace = predefined_filters.workspace`;
  return db
    .selectFrom('predefined_filters')
    .select(storedColumns)
    .select([
      sql<boolean>`exists (select from filter_favourites as f where f.${of} and f.filter = predefined_filters.id
        and f.actor = ${actor.name})`.as('favourite'),
      sql<number>`(select count(*)::int from campaign_filters as c where c.${of} and c.filter = predefined_filters.id)`.as(
        'campaigns',
      ),
      sql<number>`(select count(*)::int from filter_uses as u where u.${of} and u.uses = predefined_filters.id)`.as(
        'filters',
      ),
      sql<number>`(select count(*)::int from audience_uses as a where a.${of} and a.kind = 'filter'
        and a.uses = predefined_filters.id)`.as('audiences'),
    ])
    .where('workspace', '=', actor.workspace);
}
