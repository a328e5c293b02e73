import { type AttributePath, attributeValues, type FlowPlace, lineLink, searchLimit } from '@fanfare/shared';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { call } from '../api/call.ts';
import { KEPT_BRIEFLY } from '../api/query-client.ts';
import { type PlaceHere, usePlace } from '../inspector/place.ts';
import type { ResponseOf } from '../api/request.ts';
import type { ValueSource } from './value-source.ts';

export type Distribution = ResponseOf<typeof attributeValues>;

/** An attribute as rows of a table see it: of the table itself, or along links of it. */
export interface SeenAttribute {
  readonly table: string;
  readonly attribute: AttributePath;
  /** Where in a campaign they are: only the rows that are there count. */
  readonly place?: FlowPlace | undefined;
}

/** Values read at first; all of them are read when they are asked for. */
const firstValues = 50;
/** The most values one answer holds. */
export const mostValues = 1000;

/** How the values of an attribute are distributed; with words, only values that hold them are listed. */
function distributionQuery({ table, attribute, place }: SeenAttribute, search = '', limit = firstValues) {
  return queryOptions({
    queryKey: ['attribute-values', table, attribute, search, limit, place],
    queryFn: ({ signal }) =>
      call(attributeValues, {
        body: { table, attribute, limit, ...(search === '' ? {} : { search }), ...(place ? { place } : {}) },
        signal,
      }),
    staleTime: 60_000,
    ...(place ? { gcTime: KEPT_BRIEFLY } : {}),
    placeholderData: keepPreviousData,
  });
}

/** Where the values of a source are counted: in the rows the rule speaks of when they are known, else in its own table. */
function seenAs(source: ValueSource): SeenAttribute {
  return source.seen ?? { table: source.table, attribute: { links: [], column: source.column.name } };
}

/** The same at a place; values of the line that a row is compared with are those of all lines. */
export function seenHere(source: ValueSource, here: PlaceHere | undefined): SeenAttribute {
  const { table, attribute } = seenAs(source);
  const [first, ...links] = attribute.links;
  if (here?.line && first === lineLink) {
    return { table: here.line.table, attribute: { ...attribute, links }, place: here.line.place };
  }
  return { table, attribute, place: here?.place };
}

/**
 * The distribution while its search is typed; without a source nothing is asked. `answered` is false while what is at
 * hand answers an earlier search.
 */
export function useDistribution(source: ValueSource | undefined, search: string, all: boolean) {
  const words = useDeferredValue(search.trim().slice(0, searchLimit));
  const here = usePlace();
  const seen = source ? seenHere(source, here) : NONE;
  const query = useQuery({
    ...distributionQuery(seen, words, all ? mostValues : firstValues),
    enabled: source !== undefined,
  });
  const { data, error, refetch, isPlaceholderData, isPending } = query;
  const isWaiting = source !== undefined && error === null && (isPending || isPlaceholderData);
  return { data, error, refetch, answered: !isWaiting && words === search.trim().slice(0, searchLimit) };
}

const NONE: SeenAttribute = { table: '', attribute: { links: [], column: '' } };

/** How many rows have no value, when that has been asked already. */
export function useKnownEmpty(source: ValueSource | undefined): number | undefined {
  const here = usePlace();
  const seen = source ? seenHere(source, here) : NONE;
  return useQuery({ ...distributionQuery(seen), enabled: false }).data?.empty;
}
