import { getActor } from '@fanfare/shared';
import { queryOptions } from '@tanstack/react-query';
import { call } from './call.ts';

/** Who is working in this browser; `actor` is null until a name was given. */
export function actorQuery() {
  return queryOptions({
    queryKey: ['actor'],
    queryFn: ({ signal }) => call(getActor, { signal }),
    staleTime: Infinity,
  });
}
