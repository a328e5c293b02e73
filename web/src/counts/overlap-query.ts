import { type CampaignGraph, countOverlap } from '@fanfare/shared';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../api/call.ts';
import { KEPT_BRIEFLY } from '../api/query-client.ts';

export interface Outlet {
  readonly activity: string;
  readonly port: string;
}

/** How many people the arrows share. */
export function overlapQuery(graph: CampaignGraph, outlets: readonly Outlet[]) {
  const { activities, transitions, settings } = graph;
  return queryOptions({
    queryKey: ['overlap', { activities, transitions, settings }, outlets],
    queryFn: ({ signal }) => call(countOverlap, { body: { graph, outlets: [...outlets] }, signal }),
    gcTime: KEPT_BRIEFLY,
  });
}
