import {
  type Audience,
  audienceIdsIn,
  type AudienceLookup,
  type ConditionGroup,
  filterIdsIn,
  type FilterLookup,
  type PredefinedFilter,
} from '@fanfare/shared';
import type { CountParts } from './count-request.ts';

/** What rules and graphs refer to by id. */
export interface Referred {
  filters: readonly string[];
  audiences: readonly string[];
}

/** Filters and audiences by id with all they refer to: each may refer to the other, at any depth. */
export async function readReferences(
  { readFilters, readAudiences }: Pick<CountParts, 'readFilters' | 'readAudiences'>,
  workspace: string,
  wanted: Referred,
): Promise<{ filters: FilterLookup; audiences: AudienceLookup }> {
  const filters = new Map<string, PredefinedFilter>();
  const audiences = new Map<string, Audience>();
  const asked = { filters: new Set<string>(), audiences: new Set<string>() };
  let open = wanted;
  while (open.filters.length > 0 || open.audiences.length > 0) {
    for (const id of open.filters) asked.filters.add(id);
    for (const id of open.audiences) asked.audiences.add(id);
    const [foundFilters, foundAudiences] = await Promise.all([
      readFilters(workspace, open.filters),
      readAudiences(workspace, open.audiences),
    ]);
    const rules: ConditionGroup[] = [];
    for (const one of foundFilters.values()) {
      asked.filters.add(one.id);
      if (!filters.has(one.id)) rules.push(one.rule);
      filters.set(one.id, one);
    }
    for (const one of foundAudiences.values()) {
      if (one.rule) rules.push(one.rule);
      audiences.set(one.id, one);
    }
    open = {
      filters: unasked(rules.flatMap(filterIdsIn), asked.filters),
      audiences: unasked(rules.flatMap(audienceIdsIn), asked.audiences),
    };
  }
  return { filters, audiences };
}

function unasked(ids: readonly string[], asked: ReadonlySet<string>): string[] {
  return [...new Set(ids)].filter((id) => !asked.has(id));
}
