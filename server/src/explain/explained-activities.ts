import { type ActivityId, type CampaignGraph, type ExplainedActivity, explainActivity } from '@fanfare/shared';
import type { CompiledRequest } from '../counts/count-request.ts';

/** All activities of a graph that are computed, each after those that lead to it. */
export function explainedActivities(
  graph: CampaignGraph,
  { compiled, context }: CompiledRequest,
): Map<ActivityId, ExplainedActivity> {
  const byId = new Map(graph.activities.map((one) => [one.id, one]));
  const found = new Map<ActivityId, ExplainedActivity>();
  for (const id of compiled.activities.keys()) {
    const activity = byId.get(id);
    const explained = activity && explainActivity(graph, activity, compiled, context);
    if (explained !== undefined) found.set(id, explained);
  }
  return found;
}
