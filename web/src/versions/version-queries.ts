import { getVersion, listVersions, type VersionHead } from '@fanfare/shared';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from '../api/call.ts';

const PAGE = 30;

/** Everything about the versions of a campaign starts with this key; invalidate it after a save. */
export function versionsKey(campaign: string) {
  return ['versions', campaign] as const;
}

/** Versions, newest first, page by page; those with a name only if asked. */
export function versionListQuery(campaign: string, labelled: boolean) {
  return infiniteQueryOptions({
    queryKey: [...versionsKey(campaign), 'list', labelled],
    initialPageParam: undefined as number | undefined,
    queryFn: ({ pageParam, signal }) =>
      call(listVersions, {
        params: { id: campaign },
        query: {
          labelled: labelled ? 'true' : 'false',
          limit: PAGE,
          ...(pageParam === undefined ? {} : { before: pageParam }),
        },
        signal,
      }),
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

/** A version with its graph; `latest` is when it was last saved, because the newest one may still grow. */
export function versionQuery(campaign: string, number: number, latest?: string) {
  return queryOptions({
    queryKey: [...versionsKey(campaign), 'one', number, latest],
    queryFn: ({ signal }) => call(getVersion, { params: { id: campaign, number }, signal }),
  });
}

/** What a comparison begins with: the newest named version before now, else the one before the newest. */
export function usualBase(versions: readonly VersionHead[]): number | undefined {
  const [newest, ...older] = versions;
  const named = older.find(({ label }) => label !== null);
  return (named ?? older[0] ?? newest)?.number;
}
