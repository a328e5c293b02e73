import type { ActivityId, CampaignGraph } from './graph.ts';
import { inboundOf, indexGraph, outboundOf } from './graph-index.ts';

export interface Traversal {
  /** Every activity once, each after all that lead to it (within a circle: in graph order of discovery). */
  order: readonly ActivityId[];
  /** Groups of activities that lead to each other. */
  circles: readonly (readonly ActivityId[])[];
}

/** Orders the activities along the transitions and finds circles. Deterministic for a given graph. */
export function traverse(graph: CampaignGraph): Traversal {
  const { activities } = indexGraph(graph);
  const order: ActivityId[] = [];
  const circles: ActivityId[][] = [];
  const found = new Map<ActivityId, number>();
  const stack: ActivityId[] = [];
  const onStack = new Set<ActivityId>();

  function visit(id: ActivityId): number {
    const number = found.size;
    let low = number;
    found.set(id, number);
    stack.push(id);
    onStack.add(id);
    for (const before of sources(graph, id)) {
      if (!activities.has(before)) continue;
      if (!found.has(before)) low = Math.min(low, visit(before));
      else if (onStack.has(before)) low = Math.min(low, found.get(before) ?? low);
    }
    if (low === number) emit(id);
    return low;
  }

  function emit(root: ActivityId): void {
    const group = stack.splice(stack.lastIndexOf(root));
    for (const id of group) onStack.delete(id);
    order.push(...group);
    if (group.length > 1 || sources(graph, root).includes(root)) circles.push(group);
  }

  for (const id of activities.keys()) if (!found.has(id)) visit(id);
  return { order, circles };
}

/** Activities from which one of the given ones can be reached, without those given (unless in a circle). */
export function upstreamOf(graph: CampaignGraph, ids: Iterable<ActivityId>): Set<ActivityId> {
  return reach(ids, (id) => sources(graph, id));
}

/** Activities that can be reached from one of the given ones, without those given (unless in a circle). */
export function downstreamOf(graph: CampaignGraph, ids: Iterable<ActivityId>): Set<ActivityId> {
  return reach(ids, (id) => outboundOf(graph, id).map((transition) => transition.to.activity));
}

/** True when a transition between the two would close a circle. */
export function wouldCircle(graph: CampaignGraph, from: ActivityId, to: ActivityId): boolean {
  return from === to || downstreamOf(graph, [to]).has(from);
}

function sources(graph: CampaignGraph, id: ActivityId): ActivityId[] {
  return inboundOf(graph, id).map((transition) => transition.from.activity);
}

function reach(start: Iterable<ActivityId>, next: (id: ActivityId) => readonly ActivityId[]): Set<ActivityId> {
  const seen = new Set<ActivityId>();
  const waiting = [...start];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const neighbour of next(id)) {
      if (seen.has(neighbour)) continue;
      seen.add(neighbour);
      waiting.push(neighbour);
    }
  }
  return seen;
}
