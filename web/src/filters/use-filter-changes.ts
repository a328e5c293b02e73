import { deleteFilter, type FilterDraft, markFilter, saveFilter, type StoredFilter } from '@fanfare/shared';
import { useQueryClient } from '@tanstack/react-query';
import { call } from '../api/call.ts';
import { filtersKey } from './filter-queries.ts';

/** What can be done with stored filters; every list of them is fetched again afterwards. Throws ApiError when refused. */
export function useFilterChanges() {
  const client = useQueryClient();
  const refresh = () =>
    Promise.all([filtersKey, ['rule-counts']].map((queryKey) => client.invalidateQueries({ queryKey })));
  return {
    save: async (filter: StoredFilter, change: Partial<FilterDraft>): Promise<StoredFilter> => {
      const body = { ...draftOf(filter), ...change, lock: filter.lock };
      const saved = await call(saveFilter, { params: { id: filter.id }, body });
      await refresh();
      return saved;
    },
    mark: async (filter: StoredFilter, favourite: boolean): Promise<void> => {
      await call(markFilter, { params: { id: filter.id }, body: { favourite } });
      await refresh();
    },
    remove: async (filter: StoredFilter): Promise<void> => {
      await call(deleteFilter, { params: { id: filter.id } });
      await refresh();
    },
    refresh,
  };
}

/** What a marketer says about a stored filter. */
export function draftOf({ name, description, table, rule, parameters, shared }: StoredFilter): FilterDraft {
  return { name, description, table, rule, parameters, shared };
}
