import { getActorLanguage } from '@fanfare/shared';
import { queryOptions } from '@tanstack/react-query';
import { call } from './call.ts';

/** The language the person of this name chose, here or elsewhere; null while they chose none. */
export function actorLanguageQuery(name: string | undefined) {
  return queryOptions({
    queryKey: ['actor', 'language', name],
    queryFn: ({ signal }) => call(getActorLanguage, { signal }),
    staleTime: Infinity,
    enabled: name !== undefined,
  });
}
