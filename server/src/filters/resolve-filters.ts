import type { FilterLookup, PredefinedFilter } from '@fanfare/shared';
import type { Database } from '../db/connection.ts';
import { sql } from '../db/sql.ts';
import { type ContentRow, toContent } from './filter-row.ts';

/** Filters by id with all they refer to, at any depth; those that do not exist are left out. */
export async function resolveFilters(
  db: Database,
  workspace: string,
  ids: readonly string[],
): Promise<PredefinedFilter[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<ContentRow>`
    with recursive needed(id) as (
      select unnest(${[...ids]}::text[])
      union select uses from filter_uses join needed on filter = id where workspace = ${workspace}
    )
    select id, name, description, table_name, rule, parameters from predefined_filters
    where workspace = ${workspace} and id in (select id from needed) order by id`.execute(db);
  return rows.map(toContent);
}

/** The filters that rules refer to, as what they are compiled with. */
export async function readFilterLookup(db: Database, workspace: string, ids: readonly string[]): Promise<FilterLookup> {
  const found = await resolveFilters(db, workspace, ids);
  return new Map(found.map((one) => [one.id, one]));
}
