import { type ConditionGroup, filterEffect } from '@fanfare/shared';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../api/call.ts';
import type { ResponseOf } from '../api/request.ts';
import { readerZone } from '../i18n/reader.ts';
import { filtersKey } from './filter-queries.ts';

export type FilterEffect = ResponseOf<typeof filterEffect>;

/** Who follows a filter, and what another rule would do to the people it selects. Always asked anew. */
export function filterEffectQuery(id: string, rule: ConditionGroup) {
  return queryOptions({
    queryKey: [...filtersKey, 'effect', id, rule],
    queryFn: ({ signal }) => call(filterEffect, { params: { id }, body: { rule, timeZone: readerZone() }, signal }),
    staleTime: 0,
    gcTime: 0,
  });
}
