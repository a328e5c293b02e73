import { getCampaign, listCampaigns, listFolders } from '@fanfare/shared';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from './call.ts';
import type { RequestOf } from './request.ts';

export type CampaignListQuery = NonNullable<RequestOf<typeof listCampaigns>['query']>;

/** Everything about campaigns starts with this key; invalidate it after a change to any of them. */
export const campaignsKey = ['campaigns'] as const;
export const foldersKey = ['folders'] as const;

/** One page of campaigns; the page before stays while the next one is fetched. */
export function campaignListQuery(query: CampaignListQuery) {
  return queryOptions({
    queryKey: [...campaignsKey, 'list', query],
    queryFn: ({ signal }) => call(listCampaigns, { query, signal }),
    placeholderData: keepPreviousData,
  });
}

/** One campaign with its graph. */
export function campaignQuery(id: string) {
  return queryOptions({
    queryKey: [...campaignsKey, 'one', id],
    queryFn: ({ signal }) => call(getCampaign, { params: { id }, signal }),
  });
}

/** All folders, flat; `parent` makes the tree. */
export function foldersQuery() {
  return queryOptions({ queryKey: foldersKey, queryFn: ({ signal }) => call(listFolders, { signal }) });
}
