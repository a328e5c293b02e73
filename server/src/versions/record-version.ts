import {
  type Actor,
  type CampaignGraph,
  compareGraphs,
  countChanges,
  type VersionKind,
  versionLimits,
} from '@fanfare/shared';
import type { Database } from '../db/connection.ts';
import { sql } from '../db/sql.ts';

/** A state of a campaign that was just stored. */
export interface StoredState {
  campaign: string;
  graph: CampaignGraph;
  lock: number;
  kind: VersionKind;
  /** The page it was saved from; empty when it was none. */
  session?: string;
  /** The version that was restored. */
  restored?: number;
}

/**
 * Adds a state to the versions of its campaign, or lengthens the newest version when it goes on with it; called in the
 * transaction that stored it. Versions beyond the limits are forgotten.
 */
export async function recordVersion(db: Database, actor: Actor, state: StoredState): Promise<void> {
  const { campaign, graph, lock, kind, session = '', restored = null } = state;
  const newest = await db
    .selectFrom('campaign_versions')
    .select(['number', 'kind', 'label', 'actor', 'session', 'begun_at'])
    .where('campaign', '=', campaign)
    .orderBy('number', 'desc')
    .executeTakeFirst();
  const now = new Date();
  const goesOn =
    newest !== undefined &&
    kind === 'saved' &&
    newest.kind === 'saved' &&
    newest.label === null &&
    newest.actor === actor.name &&
    newest.session === session &&
    now.getTime() - newest.begun_at.getTime() < versionLimits.minutes * 60_000;
  const number = newest === undefined ? 1 : newest.number + (goesOn ? 0 : 1);
  const content = {
    graph: JSON.stringify(graph),
    activities: graph.activities.length,
    changes: await changesSince(db, campaign, number, graph),
    lock,
    at: now,
  };
  if (goesOn) {
    await db
      .updateTable('campaign_versions')
      .set(content)
      .where('campaign', '=', campaign)
      .where('number', '=', number)
      .execute();
    return;
  }
  await db
    .insertInto('campaign_versions')
    .values({
      ...content,
      campaign,
      number,
      workspace: actor.workspace,
      kind,
      restored,
      label: null,
      labelled_by: null,
      actor: actor.name,
      session,
      begun_at: now,
    })
    .execute();
  await forgetOldest(db, campaign);
}

/** How much differs from the version before a number; 0 when there is none. */
async function changesSince(db: Database, campaign: string, number: number, graph: CampaignGraph): Promise<number> {
  const before = await db
    .selectFrom('campaign_versions')
    .select('graph')
    .where('campaign', '=', campaign)
    .where('number', '<', number)
    .orderBy('number', 'desc')
    .executeTakeFirst();
  return before === undefined ? 0 : countChanges(compareGraphs(before.graph, graph));
}

async function forgetOldest(db: Database, campaign: string): Promise<void> {
  await db
    .deleteFrom('campaign_versions')
    .where('campaign', '=', campaign)
    .where('label', 'is', null)
    .where(
      'number',
      '<=',
      sql<number>`(select coalesce(max(number), 0) from (select number from campaign_versions
        where campaign = ${campaign} and label is null order by number desc
        offset ${versionLimits.unlabelled}) as older)`,
    )
    .execute();
}
