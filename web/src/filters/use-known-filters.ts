import { filterIdsIn, type FilterLookup, type PredefinedFilter } from '@fanfare/shared';
import { useMemo } from 'react';
import { useFilterLookup } from './use-filter-lookup.ts';

const NONE: readonly PredefinedFilter[] = [];

/** Some filters by id, with those their rules refer to. */
export function useKnownFilters(filters: readonly PredefinedFilter[] = NONE): FilterLookup {
  const referred = useMemo(() => filters.flatMap((one) => filterIdsIn(one.rule)), [filters]);
  const { lookup } = useFilterLookup(referred);
  return useMemo(() => new Map([...lookup, ...filters.map((one) => [one.id, one] as const)]), [lookup, filters]);
}
