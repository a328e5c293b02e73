import type { OutboundPort } from '../activities/definition.ts';
import type { ActivityId, CampaignGraph, Transition } from './graph.ts';
import { indexGraph, transitionFrom } from './graph-index.ts';
import { portsOf } from './resolve-activity.ts';
import { phrase, type Text } from '../words/phrase.ts';

/** An outbound port of an activity on the canvas, with the transition that leaves it, if any. */
export interface Outlet {
  activity: ActivityId;
  port: OutboundPort;
  transition: Transition | undefined;
}

/** Outbound ports of an activity in order; none while its settings are not valid. */
export function outletsOf(graph: CampaignGraph, id: ActivityId): Outlet[] {
  const activity = indexGraph(graph).activities.get(id);
  const ports = activity && portsOf(activity);
  if (!ports) return [];
  return ports.outbound.map((port) => ({ activity: id, port, transition: transitionFrom(graph, id, port.id) }));
}

/** Outbound ports from which nothing leads on yet, of one activity or of the whole graph. */
export function freeOutlets(graph: CampaignGraph, id?: ActivityId): Outlet[] {
  const ids = id === undefined ? graph.activities.map((activity) => activity.id) : [id];
  return ids.flatMap((one) => outletsOf(graph, one)).filter((outlet) => !outlet.transition);
}

/** What people call an outlet: the transition's own label, else the activity's, with the port's when it has several. */
export function outletLabel(graph: CampaignGraph, id: ActivityId, portId: string): Text {
  const own = transitionFrom(graph, id, portId)?.label;
  if (own) return own;
  const activity = indexGraph(graph).activities.get(id);
  if (!activity) return id;
  const name = activity.label || activity.id;
  const outbound = portsOf(activity)?.outbound ?? [];
  const port = outbound.find((one) => one.id === portId);
  return port && outbound.length > 1
    ? phrase('outlet.ofActivity', { activity: name, port: port.label || port.id })
    : name;
}

/** Transitions whose outbound port or activities do not exist (any more). */
export function danglingTransitions(graph: CampaignGraph): Transition[] {
  const { activities } = indexGraph(graph);
  return graph.transitions.filter((transition) => {
    const from = activities.get(transition.from.activity);
    if (!from || !activities.has(transition.to.activity)) return true;
    const ports = portsOf(from);
    return ports !== undefined && !ports.outbound.some((port) => port.id === transition.from.port);
  });
}
