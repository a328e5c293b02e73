import { type Problem, problem } from '../result/problem.ts';
import { nameOf } from './activity-name.ts';
import type { ActivityId, CampaignGraph } from './graph.ts';
import { findActivity, inboundOf, outboundOf } from './graph-index.ts';
import { portsOf } from './resolve-activity.ts';
import { downstreamOf, traverse } from './traverse.ts';

/**
 * Parts of the drawing that no start reaches: one problem for each, at the first activity of it that something leads to.
 * An activity to which nothing leads has a problem of its own, and so have circles.
 */
export function unreachableProblems(graph: CampaignGraph): Problem[] {
  const starts = graph.activities.filter((one) => (portsOf(one)?.inbound.max ?? 0) === 0).map(({ id }) => id);
  const reached = new Set([...starts, ...downstreamOf(graph, starts)]);
  const { order, circles } = traverse(graph);
  const excluded = new Set([...reached, ...circles.flatMap((circle) => [...circle, ...downstreamOf(graph, circle)])]);
  const waiting = new Set(order.filter((id) => !excluded.has(id)));
  const problems: Problem[] = [];
  for (const id of waiting) {
    const part = takePart(graph, id, waiting);
    const lost = order.filter((one) => part.has(one) && inboundOf(graph, one).length > 0);
    const first = order.find((one) => part.has(one) && inboundOf(graph, one).length === 0);
    if (lost[0] === undefined) continue;
    const params = {
      activities: lost.map((one) => labelOf(graph, one)).join(', '),
      first: labelOf(graph, first ?? lost[0]),
    };
    problems.push(problem('graph.unreachable', { activity: lost[0] }, params));
  }
  return problems;
}

/** The activities that arrows join with one, whichever way they lead; taken from those that wait. */
function takePart(graph: CampaignGraph, start: ActivityId, waiting: Set<ActivityId>): Set<ActivityId> {
  const part = new Set([start]);
  for (const id of part) {
    waiting.delete(id);
    const beside = [
      ...inboundOf(graph, id).map(({ from }) => from.activity),
      ...outboundOf(graph, id).map(({ to }) => to.activity),
    ];
    for (const one of beside) if (waiting.has(one)) part.add(one);
  }
  return part;
}

function labelOf(graph: CampaignGraph, id: ActivityId): string {
  const activity = findActivity(graph, id);
  return activity ? nameOf(activity).label : id;
}
