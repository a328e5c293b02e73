import type { AudienceLookup } from './audience.ts';
import type { Condition } from './condition.ts';
import { filterIdsIn } from './filter-use.ts';
import type { FilterLookup } from './predefined-filter.ts';
import { childrenOf, conditionDefinition } from './registry.ts';

/** Ids of the audiences a rule refers to directly, disabled parts included, each once. */
export function audienceIdsIn(rule: Condition): string[] {
  return [...new Set(collectAudiences(rule))];
}

/** Audiences and predefined filters by id. */
export interface ReferredIds {
  audiences: ReadonlySet<string>;
  filters: ReadonlySet<string>;
}

/**
 * Ids of the audiences and filters that rules refer to, directly or through the rules of audiences and filters, as far as
 * these are known.
 */
export function referredBelow(
  rules: readonly Condition[],
  known: { audiences: AudienceLookup; filters: FilterLookup },
): ReferredIds {
  const audiences = new Set<string>();
  const filters = new Set<string>();
  const open = [...rules];
  for (let rule = open.pop(); rule !== undefined; rule = open.pop()) {
    for (const id of audienceIdsIn(rule)) {
      const below = audiences.has(id) ? undefined : known.audiences.get(id)?.rule;
      audiences.add(id);
      if (below) open.push(below);
    }
    for (const id of filterIdsIn(rule)) {
      const below = filters.has(id) ? undefined : known.filters.get(id)?.rule;
      filters.add(id);
      if (below) open.push(below);
    }
  }
  return { audiences, filters };
}

function collectAudiences(condition: Condition): readonly string[] {
  const { audiences = [] } = conditionDefinition(condition).uses?.(condition) ?? {};
  return [...audiences, ...childrenOf(condition).flatMap((child) => collectAudiences(child.condition))];
}
