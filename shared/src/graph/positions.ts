import { type ActivityType, activityTypes, definitionOf } from '../activities/registry.ts';
import type { ActivityDefinition } from '../activities/definition.ts';
import { type Problem, problem } from '../result/problem.ts';
import { type ActivityId, type CampaignGraph, graphLimits, type TransitionId } from './graph.ts';
import { findActivity, findTransition, transitionFrom } from './graph-index.ts';
import { portsOf } from './resolve-activity.ts';

/** Where a new activity may go: on the empty canvas, after an outbound port, or on an arrow. */
export type FlowPosition =
  | { kind: 'free' }
  | { kind: 'after'; activity: ActivityId; port: string }
  | { kind: 'on'; transition: TransitionId };

/**
 * Why a new activity of a kind cannot stand at a position, or undefined when it can. What takes no inbound transition
 * begins a branch: it stands free only. What has no outbound transition to go on by ends one: it stands on no arrow.
 */
export function positionProblem(graph: CampaignGraph, type: ActivityType, at: FlowPosition): Problem | undefined {
  if (graph.activities.length >= graphLimits.activities) {
    return problem('position.full', {}, { max: graphLimits.activities });
  }
  if (at.kind === 'free') return undefined;
  const definition: ActivityDefinition = definitionOf(type);
  const { inbound, outbound } = definition.ports(definition.initial(0));
  const activity = definition.title;
  if (inbound.max === 0) return problem('position.start', {}, { activity });
  if (at.kind === 'after') return outletProblem(graph, at);
  if (!findTransition(graph, at.transition)) {
    return problem('position.gone', { transition: at.transition }, { transition: at.transition });
  }
  return outbound.some((port) => port.role === 'main') ? undefined : problem('position.end', {}, { activity });
}

/** Every kind of activity with why it cannot stand at a position; undefined for those that can. */
export function positionProblems(
  graph: CampaignGraph,
  at: FlowPosition,
): ReadonlyMap<ActivityType, Problem | undefined> {
  return new Map(activityTypes.map((type) => [type, positionProblem(graph, type, at)]));
}

function outletProblem(graph: CampaignGraph, { activity: id, port }: { activity: ActivityId; port: string }) {
  const activity = findActivity(graph, id);
  const place = { activity: id };
  if (!activity) return problem('position.gone', place, { transition: port });
  const label = activity.label || id;
  const ports = portsOf(activity)?.outbound;
  const found = ports?.find((one) => one.id === port);
  if (ports && !found) {
    const params = { activity: label, port, ports: ports.map((one) => one.id).join(', ') };
    return problem('graph.transition.unknown-port', place, params);
  }
  if (!transitionFrom(graph, id, port)) return undefined;
  return problem('graph.transition.port-taken', place, { port: found?.label || port, activity: label });
}
