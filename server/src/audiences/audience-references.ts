import { audienceIdsIn, type CampaignGraph, type ConditionGroup, filterIdsIn } from '@fanfare/shared';
import type { Database } from '../db/connection.ts';
import { holdAudiences } from './audience-lock.ts';

/** Notes which audiences a campaign's graph refers to. Called in the transaction that saves the graph, after its row. */
export async function noteCampaignAudiences(
  transaction: Database,
  workspace: string,
  campaign: string,
  graph: CampaignGraph,
): Promise<void> {
  const uses = activitiesByAudience(graph);
  if (uses.size > 0) await holdAudiences(transaction, workspace);
  await transaction.deleteFrom('campaign_audiences').where('campaign', '=', campaign).execute();
  if (uses.size === 0) return;
  const rows = [...uses].map(([audience, activities]) => ({ workspace, campaign, audience, activities }));
  await transaction.insertInto('campaign_audiences').values(rows).execute();
}

/** Notes which audiences a filter's rule refers to. */
export async function noteFilterAudiences(
  transaction: Database,
  workspace: string,
  filter: string,
  rule: ConditionGroup,
): Promise<void> {
  const named = audienceIdsIn(rule);
  if (named.length > 0) await holdAudiences(transaction, workspace);
  await transaction
    .deleteFrom('filter_audiences')
    .where('workspace', '=', workspace)
    .where('filter', '=', filter)
    .execute();
  const rows = named.map((audience) => ({ workspace, filter, audience }));
  if (rows.length > 0) await transaction.insertInto('filter_audiences').values(rows).execute();
}

/** Notes which audiences and filters an audience's rule refers to. */
export async function noteAudienceUses(
  transaction: Database,
  workspace: string,
  audience: string,
  rule: ConditionGroup | null,
): Promise<void> {
  await transaction
    .deleteFrom('audience_uses')
    .where('workspace', '=', workspace)
    .where('audience', '=', audience)
    .execute();
  if (rule === null) return;
  const rows = [
    ...audienceIdsIn(rule).map((uses) => ({ workspace, audience, kind: 'audience' as const, uses })),
    ...filterIdsIn(rule).map((uses) => ({ workspace, audience, kind: 'filter' as const, uses })),
  ];
  if (rows.length > 0) await transaction.insertInto('audience_uses').values(rows).execute();
}

/** Labels of the activities that refer to an audience, by audience; also of those whose settings are not valid yet. */
function activitiesByAudience({ activities }: CampaignGraph): Map<string, string[]> {
  const uses = new Map<string, string[]>();
  for (const { id, label, type, config } of activities) {
    const named = new Set<string>();
    if (type === 'read-audience') addId(config, named);
    collectAudiences(config, named);
    for (const audience of named) uses.set(audience, [...(uses.get(audience) ?? []), label || id]);
  }
  return uses;
}

/** Conditions on membership, and the audience that a Save audience chose. */
function collectAudiences(settings: unknown, found: Set<string>): void {
  if (typeof settings !== 'object' || settings === null) return;
  if ('kind' in settings && settings.kind === 'existing') addId(settings, found);
  if ('kind' in settings && settings.kind === 'audience' && 'audiences' in settings) {
    for (const id of Array.isArray(settings.audiences) ? settings.audiences : []) {
      if (typeof id === 'string') found.add(id);
    }
  }
  for (const part of Object.values(settings)) collectAudiences(part, found);
}

function addId(settings: unknown, found: Set<string>): void {
  if (typeof settings !== 'object' || settings === null || !('audience' in settings)) return;
  if (typeof settings.audience === 'string') found.add(settings.audience);
}
