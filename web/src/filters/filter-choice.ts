import type { StoredFilter } from '@fanfare/shared';

/** Which filters are shown. */
export type FilterShown = 'all' | 'shared' | 'mine' | 'favourites';

/** Whether a filter is among those shown. */
export function isShown(filter: StoredFilter, shown: FilterShown, actor: string | undefined): boolean {
  if (shown === 'shared') return filter.shared;
  if (shown === 'mine') return filter.owner === actor;
  return shown === 'all' || filter.favourite;
}

/** Whether all words stand in the filter's name, description or rule in words. */
export function says(filter: StoredFilter, search: string, words: string): boolean {
  const text = `${filter.name} ${filter.description} ${filter.owner} ${words}`.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => text.includes(word));
}
