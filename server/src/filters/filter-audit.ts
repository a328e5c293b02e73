import type { Actor } from '@fanfare/shared';
import type { Database } from '../db/connection.ts';

/** What people do with a predefined filter. */
export type FilterAction = 'created' | 'saved' | 'deleted';

/** Notes who did what; called in the transaction of the change itself. */
export async function recordFilterEvent(
  db: Database,
  actor: Actor,
  filter: string,
  action: FilterAction,
  details: Record<string, unknown> = {},
): Promise<void> {
  await db
    .insertInto('filter_events')
    .values({ workspace: actor.workspace, filter, action, actor: actor.name, details: JSON.stringify(details) })
    .execute();
}
