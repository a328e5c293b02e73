import type { Column } from '@fanfare/shared';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { columnStatisticsQuery } from '../api/data-queries.ts';
import { formatCount } from '../i18n/format.ts';
import type { Option } from '../ui/option.ts';

/** The column whose values are offered while one is typed. */
export interface ValueSource {
  readonly table: string;
  readonly column: Column;
}

/** How many values are offered at once; typing searches all of them. */
const OFFERED = 30;

/** Values found in a column, the commonest first, with how many rows hold each; listed values come with their labels. */
export function useValueOptions(source: ValueSource | undefined, search: string) {
  const words = useDeferredValue(search.trim());
  const found = useQuery({
    ...columnStatisticsQuery(source?.table ?? '', source?.column.name ?? '', OFFERED, words),
    enabled: source !== undefined,
    staleTime: 60_000,
    placeholderData: (previous) => previous,
  });
  const labels = new Map(source?.column.values?.map((value) => [value.value, value.label ?? value.value]));
  const top = found.data?.top ?? [];
  const options = top.flatMap((entry): Option<string>[] => {
    if (entry.value === null || entry.value === '') return [];
    const value = String(entry.value);
    return [{ value, label: labels.get(value) ?? value, detail: formatCount(entry.count) }];
  });
  return { options, loading: source !== undefined && found.isPending, labels };
}
