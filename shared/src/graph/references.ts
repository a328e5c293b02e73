import type { ConditionGroup } from '../condition/condition.ts';
import { audienceIdsIn } from '../condition/audience-use.ts';
import { filterIdsBelow, filterIdsIn } from '../condition/filter-use.ts';
import { type FilterLookup, noFilters } from '../condition/predefined-filter.ts';
import { variablesIn } from '../variable/variables-in.ts';
import type { CampaignGraph } from './graph.ts';
import { resolveActivity } from './resolve-activity.ts';

/** Ids of the predefined filters the rules of a graph refer to directly, disabled parts included, each once. */
export function filterIdsInGraph(graph: Pick<CampaignGraph, 'activities'>): string[] {
  return [...new Set(rulesOf(graph).flatMap(filterIdsIn))];
}

/** Ids of the audiences a graph refers to directly, in settings and rules, disabled parts included, each once. */
export function audienceIdsInGraph(graph: CampaignGraph): string[] {
  const named = graph.activities.flatMap((activity) => {
    const resolved = resolveActivity(activity);
    return resolved.kind === 'valid' ? (resolved.definition.audiences?.(resolved.config) ?? []) : [];
  });
  return [...new Set([...named, ...rulesOf(graph).flatMap(audienceIdsIn)])];
}

/** Names of the variables a graph makes use of: in settings, rules, formulas and the filters its rules refer to. */
export function variablesInGraph(graph: CampaignGraph, filters: FilterLookup = noFilters): ReadonlySet<string> {
  const used = graph.activities.flatMap(({ config }) => [...variablesIn(config)]);
  const below = new Set(rulesOf(graph).flatMap((rule) => filterIdsBelow(rule, filters)));
  const inFilters = [...below].flatMap((id) => [...variablesIn(filters.get(id)?.rule)]);
  return new Set([...used, ...inFilters]);
}

function rulesOf({ activities }: Pick<CampaignGraph, 'activities'>): readonly ConditionGroup[] {
  return activities.flatMap((activity) => {
    const resolved = resolveActivity(activity);
    return resolved.kind === 'valid' ? (resolved.definition.rules?.(resolved.config) ?? []) : [];
  });
}
