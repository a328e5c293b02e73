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
  const listed = source?.column.values ?? [];
  const labels = new Map(listed.map((value) => [value.value, value.label ?? value.value]));
  const counts = new Map(found.data?.top.map((entry) => [String(entry.value ?? ''), entry.count]));
  const inData = [...counts.keys()].filter((value) => value !== '' && !labels.has(value));
  const options = [...listed.map(({ value }) => value).filter((value) => says(value, labels, words)), ...inData].map(
    (value): Option<string> => {
      const count = counts.get(value);
      const label = labels.get(value) ?? value;
      return count === undefined ? { value, label } : { value, label, detail: formatCount(count) };
    },
  );
  return { options, loading: source !== undefined && found.isPending, labels };
}

/** Listed values are found by what is stored and by their label. */
function says(value: string, labels: ReadonlyMap<string, string>, words: string): boolean {
  const text = `${value} ${labels.get(value) ?? ''}`.toLowerCase();
  return text.includes(words.toLowerCase());
}
