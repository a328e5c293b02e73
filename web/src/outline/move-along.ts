import {
  type ActivityId,
  canSplice,
  type CampaignGraph,
  disconnect,
  findActivity,
  inboundOf,
  moveActivities,
  portsOf,
  reconnect,
  spliceExisting,
  transitionFrom,
  type Transition,
  type TransitionId,
} from '@fanfare/shared';

/**
 * Lets people pass an activity before the one they pass before it now; the two change places on the canvas. Undefined
 * where nothing or several things come before either of them. `newTransition` is the id of the arrow that leads to it.
 */
export function movedEarlier(
  graph: CampaignGraph,
  id: ActivityId,
  newTransition: TransitionId,
): CampaignGraph | undefined {
  const arriving = onlyArrival(graph, id);
  const before = arriving?.from.activity;
  const start = before === undefined ? undefined : onlyArrival(graph, before);
  if (!arriving || before === undefined || !start) return undefined;
  const onward = onwardOf(graph, id);
  const apart = disconnect(graph, [arriving.id]);
  const closed = onward ? reconnect(apart, onward.id, { from: arriving.from }) : apart;
  if (!canSplice(closed, start.id, id)) return undefined;
  return swapped(spliceExisting(closed, start.id, id, newTransition), id, before);
}

/** Lets people pass an activity after the one they pass next now. Undefined where that cannot be. */
export function movedLater(
  graph: CampaignGraph,
  id: ActivityId,
  newTransition: TransitionId,
): CampaignGraph | undefined {
  const next = onwardOf(graph, id)?.to.activity;
  return next === undefined ? undefined : movedEarlier(graph, next, newTransition);
}

function onlyArrival(graph: CampaignGraph, id: ActivityId): Transition | undefined {
  const [only, ...others] = inboundOf(graph, id);
  return others.length === 0 ? only : undefined;
}

/** The arrow on which the flow goes on from the first main port. */
function onwardOf(graph: CampaignGraph, id: ActivityId): Transition | undefined {
  const activity = findActivity(graph, id);
  const port = activity && portsOf(activity)?.outbound.find((one) => one.role === 'main');
  return port && transitionFrom(graph, id, port.id);
}

function swapped(graph: CampaignGraph, one: ActivityId, other: ActivityId): CampaignGraph {
  const [here, there] = [graph.layout[one], graph.layout[other]];
  return here && there ? moveActivities(graph, { [one]: there, [other]: here }) : graph;
}
