import { invariant } from '../result/invariant.ts';
import { type Problem, problem } from '../result/problem.ts';
import type { ActivityId, CampaignGraph, Transition, TransitionId } from './graph.ts';
import { findActivity, findTransition, inboundOf, transitionFrom } from './graph-index.ts';
import { outletLabel } from './outlets.ts';
import { portsOf } from './resolve-activity.ts';
import { wouldCircle } from './traverse.ts';
import { phrase } from '../words/phrase.ts';

export type TransitionEnds = Pick<Transition, 'from' | 'to'>;

/** Why a transition cannot be drawn between these ends, or undefined when it can. `except` is being moved. */
export function connectionProblem(
  graph: CampaignGraph,
  ends: TransitionEnds,
  except?: TransitionId,
): Problem | undefined {
  const rest = except === undefined ? graph : disconnect(graph, [except]);
  const from = findActivity(rest, ends.from.activity);
  const to = findActivity(rest, ends.to.activity);
  if (!from || !to) {
    const activity = from ? ends.to.activity : ends.from.activity;
    return problem('graph.transition.unknown-activity', { transition: except }, { transition: except ?? '', activity });
  }
  return outletProblem(rest, ends) ?? circleProblem(rest, ends) ?? roomProblem(rest, to.id);
}

/** Adds a transition. The ends must be free to connect (`connectionProblem`) and the id new. */
export function connect(graph: CampaignGraph, transition: Transition): CampaignGraph {
  const refused = connectionProblem(graph, transition);
  invariant(!refused, `cannot connect ${transition.id}: ${refused?.message}`);
  invariant(!findTransition(graph, transition.id), `transition ${transition.id} exists already`);
  return { ...graph, transitions: [...graph.transitions, transition] };
}

/** Removes transitions. */
export function disconnect(graph: CampaignGraph, ids: Iterable<TransitionId>): CampaignGraph {
  const gone = new Set(ids);
  return { ...graph, transitions: graph.transitions.filter(({ id }) => !gone.has(id)) };
}

/** Moves one or both ends of a transition; its id, label and place in the order stay. */
export function reconnect(graph: CampaignGraph, id: TransitionId, ends: Partial<TransitionEnds>): CampaignGraph {
  const transition = findTransition(graph, id);
  invariant(transition, `there is no transition ${id}`);
  const moved = { ...transition, ...ends };
  const refused = connectionProblem(graph, moved, id);
  invariant(!refused, `cannot reconnect ${id}: ${refused?.message}`);
  return { ...graph, transitions: graph.transitions.map((one) => (one.id === id ? moved : one)) };
}

function outletProblem(graph: CampaignGraph, { from }: TransitionEnds): Problem | undefined {
  const activity = findActivity(graph, from.activity);
  const place = { activity: from.activity };
  const label = activity?.label || from.activity;
  const ports = activity && portsOf(activity)?.outbound;
  if (ports && !ports.some((port) => port.id === from.port)) {
    const names = ports.map((port) => port.id).join(', ');
    return problem('graph.transition.unknown-port', place, { activity: label, port: from.port, ports: names });
  }
  if (!transitionFrom(graph, from.activity, from.port)) return undefined;
  const port = ports?.find((one) => one.id === from.port)?.label || from.port;
  return problem('graph.transition.port-taken', place, { port, activity: label });
}

function circleProblem(graph: CampaignGraph, { from, to }: TransitionEnds): Problem | undefined {
  if (!wouldCircle(graph, from.activity, to.activity)) return undefined;
  const last = findActivity(graph, to.activity)?.label ?? '';
  const activities = phrase('list.comma', { before: outletLabel(graph, from.activity, from.port), last });
  return problem('graph.cycle', { activity: to.activity }, { activities });
}

/** Why no further transition may arrive at an activity. */
function roomProblem(graph: CampaignGraph, id: ActivityId): Problem | undefined {
  const activity = findActivity(graph, id);
  const max = activity && portsOf(activity)?.inbound.max;
  const count = inboundOf(graph, id).length + 1;
  if (max === undefined || count <= max) return undefined;
  return problem('graph.inbound.too-many', { activity: id }, { max, count });
}
