import { listFilters, resolveFilters } from '@fanfare/shared';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '../api/call.ts';

/** Everything about predefined filters starts with this key; invalidate it after a change to any of them. */
export const filtersKey = ['filters'] as const;

/** The filters the reader sees, of one table or of all: favourites first, then by name. */
export function filterListQuery(table?: string) {
  return queryOptions({
    queryKey: [...filtersKey, 'list', table ?? ''],
    queryFn: ({ signal }) => call(listFilters, { query: table === undefined ? {} : { table }, signal }),
  });
}

/** Filters by id with all they refer to, whoever owns them. */
export function resolvedFiltersQuery(referred: readonly string[]) {
  const ids = [...new Set(referred)].toSorted();
  return queryOptions({
    queryKey: [...filtersKey, 'resolved', ids],
    queryFn: ({ signal }) => call(resolveFilters, { body: { ids }, signal }),
    placeholderData: keepPreviousData,
  });
}
