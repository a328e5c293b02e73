import type { EndpointPart, filterEffect as endpoint } from '@fanfare/shared';
import type { Database } from '../db/connection.ts';
import { sql } from '../db/sql.ts';

/** Campaigns and filters that follow a filter. */
export type Followers = Pick<EndpointPart<typeof endpoint, 'response'>, 'campaigns' | 'filters'>;

/**
 * Who refers to a filter: `direct` those whose own rules name it, `all` also those that name a filter which follows it.
 * Activities are told by their labels.
 */
export async function followersOf(
  db: Database,
  workspace: string,
  id: string,
  reach: 'direct' | 'all',
): Promise<Followers> {
  const filters = await sql<{ id: string; name: string }>`
    with recursive followers(id, depth) as (
      select ${id}::text, 0
      union select filter, ${reach === 'all' ? sql`0` : sql`depth + 1`} from filter_uses join followers on uses = id
      where workspace = ${workspace} ${reach === 'all' ? sql`` : sql`and depth = 0`}
    )
    select id, name from predefined_filters
    where workspace = ${workspace} and id <> ${id} and id in (select id from followers) order by lower(name), id`.execute(
    db,
  );
  const named = [id, ...(reach === 'all' ? filters.rows.map((one) => one.id) : [])];
  const campaigns = await sql<{ id: string; name: string; activities: string[] }>`
    select campaigns.id, campaigns.name, array_agg(distinct activity order by activity) as activities
    from campaign_filters join campaigns on campaigns.id = campaign_filters.campaign,
      unnest(campaign_filters.activities) as activity
    where campaign_filters.workspace = ${workspace} and campaign_filters.filter = any(${named})
    group by campaigns.id, campaigns.name order by lower(campaigns.name), campaigns.id`.execute(db);
  return { campaigns: campaigns.rows, filters: filters.rows };
}
