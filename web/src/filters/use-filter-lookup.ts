import { type FilterLookup, noFilters } from '@fanfare/shared';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { resolvedFiltersQuery } from './filter-queries.ts';

/** Filters by id with all they refer to; `pending` while some of them are still being fetched. */
export function useFilterLookup(ids: readonly string[]): { readonly lookup: FilterLookup; readonly pending: boolean } {
  const wanted = ids.length > 0;
  const { data, isPlaceholderData, isPending } = useQuery({ ...resolvedFiltersQuery(ids), enabled: wanted });
  const lookup = useMemo<FilterLookup>(
    () => (data && wanted ? new Map(data.filters.map((one) => [one.id, one])) : noFilters),
    [data, wanted],
  );
  return { lookup, pending: wanted && (isPending || isPlaceholderData) };
}
