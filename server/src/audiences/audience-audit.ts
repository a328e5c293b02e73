import type { Actor } from '@fanfare/shared';
import type { Database } from '../db/connection.ts';

/** What people and campaigns do with an audience. */
export type AudienceAction = 'created' | 'changed' | 'deleted' | 'added' | 'removed' | 'cleared' | 'saved';

/** Notes who did what; called in the transaction of the change itself. */
export async function recordAudienceEvent(
  db: Database,
  actor: Actor,
  audience: string,
  action: AudienceAction,
  details: Record<string, unknown> = {},
): Promise<void> {
  await db
    .insertInto('audience_events')
    .values({ workspace: actor.workspace, audience, action, actor: actor.name, details: JSON.stringify(details) })
    .execute();
}
