import type { Actor } from '@fanfare/shared';
import type { Database } from '../db/connection.ts';

/** What people do with a campaign. */
export type CampaignAction = 'created' | 'saved' | 'changed' | 'duplicated' | 'deleted';

/** Notes who did what; called in the transaction of the change itself. */
export async function recordCampaignEvent(
  db: Database,
  actor: Actor,
  campaign: string,
  action: CampaignAction,
  details: Record<string, unknown> = {},
): Promise<void> {
  await db
    .insertInto('campaign_events')
    .values({ workspace: actor.workspace, campaign, action, actor: actor.name, details: JSON.stringify(details) })
    .execute();
}
