import type { AudienceUse } from '@fanfare/shared';
import type { Database } from '../db/connection.ts';
import { sql } from '../db/sql.ts';

/** Campaigns, audiences and filters that refer to an audience directly. */
export async function usersOfAudience(db: Database, workspace: string, id: string): Promise<AudienceUse> {
  const [campaigns, audiences, filters] = await Promise.all([
    sql<{ id: string; name: string; activities: string[] }>`
      select campaigns.id, campaigns.name, campaign_audiences.activities
      from campaign_audiences join campaigns on campaigns.id = campaign_audiences.campaign
      where campaign_audiences.workspace = ${workspace} and campaign_audiences.audience = ${id}
      order by lower(campaigns.name), campaigns.id`.execute(db),
    sql<{ id: string; label: string }>`
      select audiences.id, audiences.label from audience_uses
      join audiences on audiences.workspace = audience_uses.workspace and audiences.id = audience_uses.audience
      where audience_uses.workspace = ${workspace} and kind = 'audience' and uses = ${id}
      order by lower(audiences.label)`.execute(db),
    sql<{ id: string; name: string }>`
      select predefined_filters.id, predefined_filters.name from filter_audiences
      join predefined_filters on predefined_filters.workspace = filter_audiences.workspace
        and predefined_filters.id = filter_audiences.filter
      where filter_audiences.workspace = ${workspace} and filter_audiences.audience = ${id}
      order by lower(predefined_filters.name), predefined_filters.id`.execute(db),
  ]);
  return { campaigns: campaigns.rows, audiences: audiences.rows, filters: filters.rows };
}
