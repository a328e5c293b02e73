import type { Activity, ActivityId, CampaignGraph, Transition, TransitionId } from './graph.ts';

/** A graph arranged for lookups. Transitions stand in graph order; ends that do not exist are kept as they are. */
export interface GraphIndex {
  activities: ReadonlyMap<ActivityId, Activity>;
  transitions: ReadonlyMap<TransitionId, Transition>;
  inbound: ReadonlyMap<ActivityId, readonly Transition[]>;
  outbound: ReadonlyMap<ActivityId, readonly Transition[]>;
}

const indexes = new WeakMap<CampaignGraph, GraphIndex>();

/** The index of a graph, made once per graph value. Of two things with one id the first is found. */
export function indexGraph(graph: CampaignGraph): GraphIndex {
  const known = indexes.get(graph);
  if (known) return known;
  const index: GraphIndex = {
    activities: firstById(graph.activities),
    transitions: firstById(graph.transitions),
    inbound: Map.groupBy(graph.transitions, (transition) => transition.to.activity),
    outbound: Map.groupBy(graph.transitions, (transition) => transition.from.activity),
  };
  indexes.set(graph, index);
  return index;
}

export function findActivity(graph: CampaignGraph, id: ActivityId): Activity | undefined {
  return indexGraph(graph).activities.get(id);
}

export function findTransition(graph: CampaignGraph, id: TransitionId): Transition | undefined {
  return indexGraph(graph).transitions.get(id);
}

/** Transitions that arrive at an activity, in graph order. */
export function inboundOf(graph: CampaignGraph, id: ActivityId): readonly Transition[] {
  return indexGraph(graph).inbound.get(id) ?? [];
}

/** Transitions that leave an activity, in graph order. */
export function outboundOf(graph: CampaignGraph, id: ActivityId): readonly Transition[] {
  return indexGraph(graph).outbound.get(id) ?? [];
}

/** The transition connected to an outbound port, if any. */
export function transitionFrom(graph: CampaignGraph, id: ActivityId, port: string): Transition | undefined {
  return outboundOf(graph, id).find((transition) => transition.from.port === port);
}

function firstById<T extends { id: string }>(things: readonly T[]): Map<string, T> {
  const found = new Map<string, T>();
  for (const thing of things) if (!found.has(thing.id)) found.set(thing.id, thing);
  return found;
}
