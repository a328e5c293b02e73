import { type CampaignGraph, type ConditionGroup, filterIdsIn } from '@fanfare/shared';
import { noteFilterAudiences } from '../audiences/audience-references.ts';
import type { Database } from '../db/connection.ts';
import { holdFilters } from './filter-lock.ts';

/** Notes which filters a campaign's graph refers to. Called in the transaction that saves the graph, after its row. */
export async function noteCampaignFilters(
  transaction: Database,
  workspace: string,
  campaign: string,
  graph: CampaignGraph,
): Promise<void> {
  const uses = activitiesByFilter(graph);
  if (uses.size > 0) await holdFilters(transaction, workspace);
  await transaction.deleteFrom('campaign_filters').where('campaign', '=', campaign).execute();
  if (uses.size === 0) return;
  const rows = [...uses].map(([filter, activities]) => ({ workspace, campaign, filter, activities }));
  await transaction.insertInto('campaign_filters').values(rows).execute();
}

/** Notes which filters a filter's rule refers to. */
export async function noteFilterUses(
  transaction: Database,
  workspace: string,
  filter: string,
  rule: ConditionGroup,
): Promise<void> {
  await transaction.deleteFrom('filter_uses').where('workspace', '=', workspace).where('filter', '=', filter).execute();
  const rows = [...filterIdsIn(rule)].map((uses) => ({ workspace, filter, uses }));
  if (rows.length > 0) await transaction.insertInto('filter_uses').values(rows).execute();
  await noteFilterAudiences(transaction, workspace, filter, rule);
}

/** Labels of the activities that refer to a filter, by filter; also of those whose settings are not valid yet. */
function activitiesByFilter({ activities }: CampaignGraph): Map<string, string[]> {
  const uses = new Map<string, string[]>();
  for (const { id, label, config } of activities) {
    const named = new Set<string>();
    collectFilters(config, named);
    for (const filter of named) uses.set(filter, [...(uses.get(filter) ?? []), label || id]);
  }
  return uses;
}

function collectFilters(settings: unknown, found: Set<string>): void {
  if (typeof settings !== 'object' || settings === null) return;
  if ('kind' in settings && settings.kind === 'filter' && 'filter' in settings && typeof settings.filter === 'string') {
    found.add(settings.filter);
  }
  for (const part of Object.values(settings)) collectFilters(part, found);
}
