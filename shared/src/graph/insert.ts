import { invariant } from '../result/invariant.ts';
import { groupByActivity, joinGroup } from './activity-groups.ts';
import { addActivity } from './change-activities.ts';
import { connect, disconnect, reconnect } from './connect.ts';
import type { Activity, ActivityId, CampaignGraph, Position, TransitionId } from './graph.ts';
import { findActivity, findTransition, inboundOf, transitionFrom } from './graph-index.ts';
import { portsOf } from './resolve-activity.ts';
import { wouldCircle } from './traverse.ts';

/**
 * Puts a new activity on an arrow. The transition keeps its id on its far end, so that ticks and primary sets
 * there stay; `newTransition` is the id of the piece that leads to the inserted activity.
 */
export function insertOnTransition(
  graph: CampaignGraph,
  on: TransitionId,
  activity: Activity,
  { newTransition, position }: { newTransition: TransitionId; position: Position },
): CampaignGraph {
  return spliceExisting(addActivity(graph, activity, position), on, activity.id, newTransition);
}

/** Puts an activity that is on the canvas already on an arrow; it must have room (`canSplice`). */
export function spliceExisting(
  graph: CampaignGraph,
  on: TransitionId,
  id: ActivityId,
  newTransition: TransitionId,
): CampaignGraph {
  invariant(canSplice(graph, on, id), `${id} cannot be put on ${on}`);
  const transition = findTransition(graph, on);
  const outlet = entryOutlet(graph, id);
  invariant(transition && outlet, `${id} cannot be put on ${on}`);
  const near = { id: newTransition, from: transition.from, to: { activity: id } };
  const farMoved = reconnect(graph, on, { from: { activity: id, port: outlet } });
  return insideGroup(connect(farMoved, near), [transition.from.activity, id, transition.to.activity]);
}

/** What stands between two activities of one group belongs to it too. */
function insideGroup(graph: CampaignGraph, [before, id, after]: readonly [ActivityId, ActivityId, ActivityId]) {
  const groups = groupByActivity(graph);
  const group = groups.get(before);
  return group && group === groups.get(after) && group !== groups.get(id) ? joinGroup(graph, group.id, [id]) : graph;
}

/** Whether an activity may be put on an arrow: it takes an inbound transition and its first main outlet is free. */
export function canSplice(graph: CampaignGraph, on: TransitionId, id: ActivityId): boolean {
  const transition = findTransition(graph, on);
  if (!transition || transition.from.activity === id || transition.to.activity === id) return false;
  const rest = disconnect(graph, [on]);
  const max = maxInbound(rest, id);
  const circles = wouldCircle(rest, transition.from.activity, id) || wouldCircle(rest, id, transition.to.activity);
  return max > inboundOf(rest, id).length && entryOutlet(rest, id) !== undefined && !circles;
}

function maxInbound(graph: CampaignGraph, id: ActivityId): number {
  const activity = findActivity(graph, id);
  return (activity && portsOf(activity)?.inbound.max) ?? 0;
}

/** First free outbound port that carries the flow on. */
function entryOutlet(graph: CampaignGraph, id: ActivityId): string | undefined {
  const activity = findActivity(graph, id);
  const first = activity && portsOf(activity)?.outbound.find((port) => port.role === 'main');
  return first && !transitionFrom(graph, id, first.id) ? first.id : undefined;
}
