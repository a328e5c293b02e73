import { type IncrementalQueryConfig, listReturned, readHistory } from '@fanfare/shared';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from '../../api/call.ts';

/** Which history: of an activity's settings, with a targeting dimension. */
export interface HistoryName {
  readonly history: number;
  readonly dimension: string;
  readonly processed: IncrementalQueryConfig['processed']['kind'];
}

/** Everything about histories starts with this key; invalidate it after a change to any of them. */
export const historiesKey = ['histories'] as const;

/** What a history remembers. */
export function historyQuery(name: HistoryName) {
  return queryOptions({
    queryKey: [...historiesKey, 'read', name],
    queryFn: ({ signal }) => call(readHistory, { body: name, signal }),
    retry: false,
  });
}

/** The keys a history returned, page by page. */
export function returnedQuery({ history, dimension }: HistoryName, search: string) {
  return infiniteQueryOptions({
    queryKey: [...historiesKey, 'rows', history, dimension, search],
    queryFn: ({ signal, pageParam }) => {
      const body = { history, dimension, ...(search === '' ? {} : { search }) };
      return call(listReturned, { body: pageParam === null ? body : { ...body, after: pageParam }, signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
}
