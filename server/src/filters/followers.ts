import type { EndpointPart, filterEffect as endpoint } from '@fanfare/shared';
import type { Database } from '../db/connection.ts';
import { sql } from '../db/sql.ts';

/** Campaigns, filters and audiences that follow a filter. */
export type Followers = Pick<EndpointPart<typeof endpoint, 'response'>, 'campaigns' | 'filters' | 'audiences'>;

interface Follower {
  kind: 'filter' | 'audience';
  id: string;
  name: string;
}

/**
 * Who refers to a filter: `direct` those whose own rules name it, `all` also those that name a filter or an audience
 * which follows it. Activities are told by their labels.
 */
export async function followersOf(
  db: Database,
  workspace: string,
  id: string,
  reach: 'direct' | 'all',
): Promise<Followers> {
  const { rows } = await sql<Follower>`
    with recursive links(kind, id, used_kind, used) as (
      select 'filter', filter, 'filter', uses from filter_uses where workspace = ${workspace}
      union all select 'filter', filter, 'audience', audience from filter_audiences where workspace = ${workspace}
      union all select 'audience', audience, kind, uses from audience_uses where workspace = ${workspace}
    ), followers(kind, id, depth) as (
      select 'filter', ${id}::text, 0
      union select links.kind, links.id, ${reach === 'all' ? sql`0` : sql`depth + 1`}
      from links join followers on links.used_kind = followers.kind and links.used = followers.id
      ${reach === 'all' ? sql`` : sql`where depth = 0`}
    )
    select followers.kind, followers.id, named.name from followers join (
      select 'filter' as kind, id, name from predefined_filters where workspace = ${workspace}
      union all select 'audience', id, label from audiences where workspace = ${workspace}
    ) as named on named.kind = followers.kind and named.id = followers.id
    where not (followers.kind = 'filter' and followers.id = ${id})
    group by followers.kind, followers.id, named.name order by lower(named.name), followers.id`.execute(db);
  const of = (kind: Follower['kind']) => rows.filter((one) => one.kind === kind);
  const through = (kind: Follower['kind']) => (reach === 'all' ? of(kind).map((one) => one.id) : []);
  const campaigns = await sql<{ id: string; name: string; activities: string[] }>`
    select campaigns.id, campaigns.name, array_agg(distinct activity order by activity) as activities
    from (
      select campaign, activities from campaign_filters
      where workspace = ${workspace} and filter = any(${[id, ...through('filter')]})
      union all select campaign, activities from campaign_audiences
      where workspace = ${workspace} and audience = any(${through('audience')})
    ) as used join campaigns on campaigns.id = used.campaign, unnest(used.activities) as activity
    group by campaigns.id, campaigns.name order by lower(campaigns.name), campaigns.id`.execute(db);
  return {
    campaigns: campaigns.rows,
    filters: of('filter').map(({ id: filter, name }) => ({ id: filter, name })),
    audiences: of('audience').map(({ id: audience, name }) => ({ id: audience, label: name })),
  };
}
