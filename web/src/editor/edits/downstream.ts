import { type ActivityId, type CampaignGraph, downstreamOf } from '@fanfare/shared';

/** Activities and everything that can be reached from them. */
export function withAfter(graph: CampaignGraph, ids: readonly ActivityId[]): readonly ActivityId[] {
  return [...new Set([...ids, ...downstreamOf(graph, ids)])];
}
