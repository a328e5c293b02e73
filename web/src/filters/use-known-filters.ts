import type { FilterLookup, PredefinedFilter } from '@fanfare/shared';
import { useMemo } from 'react';
import { filterIdsIn } from './filter-ids.ts';
import { useFilterLookup } from './use-filter-lookup.ts';

const NONE: readonly PredefinedFilter[] = [];

/** Some filters by id, with those their rules refer to. */
export function useKnownFilters(filters: readonly PredefinedFilter[] = NONE): FilterLookup {
  const referred = useMemo(() => filterIdsIn(filters.map((one) => one.rule)), [filters]);
  const { lookup } = useFilterLookup(referred);
  return useMemo(() => new Map([...lookup, ...filters.map((one) => [one.id, one] as const)]), [lookup, filters]);
}
