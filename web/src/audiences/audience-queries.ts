import { audienceMembers, audienceSize, audienceUse, listAudiences, type MemberKind } from '@fanfare/shared';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from '../api/call.ts';
import { readerZone } from '../i18n/reader.ts';

/** Everything about audiences starts with this key; invalidate it after a change to any of them. */
export const audiencesKey = ['audiences'] as const;

/** All audiences of the workspace, by label. */
export function audienceListQuery() {
  return queryOptions({
    queryKey: [...audiencesKey, 'list'],
    queryFn: ({ signal }) => call(listAudiences, { query: {}, signal }),
  });
}

/** How many members an audience has now. */
export function audienceSizeQuery(id: string) {
  return queryOptions({
    queryKey: [...audiencesKey, 'size', id],
    queryFn: ({ signal }) => call(audienceSize, { params: { id }, query: { timeZone: readerZone() }, signal }),
  });
}

/** What refers to an audience. Always asked anew. */
export function audienceUseQuery(id: string) {
  return queryOptions({
    queryKey: [...audiencesKey, 'use', id],
    queryFn: ({ signal }) => call(audienceUse, { params: { id }, signal }),
    staleTime: 0,
  });
}

const PAGE = 50;

/** Members of an audience in key order, page by page. */
export function membersQuery(id: string, how: MemberKind | undefined, search: string) {
  return infiniteQueryOptions({
    queryKey: [...audiencesKey, 'members', id, how ?? '', search],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      call(audienceMembers, {
        params: { id },
        body: {
          timeZone: readerZone(),
          limit: PAGE,
          ...(how === undefined ? {} : { how }),
          ...(search === '' ? {} : { search }),
          ...(pageParam === undefined ? {} : { after: pageParam }),
        },
        signal,
      }),
    getNextPageParam: (page) => page.next ?? undefined,
  });
}
