import { type Problem, problem } from '../result/problem.ts';
import type { Activity, CampaignGraph, Transition } from './graph.ts';
import { indexGraph, inboundOf } from './graph-index.ts';
import { portsOf } from './resolve-activity.ts';

/** Problems of the drawing itself: ids, ends of transitions, ports taken twice, time zone. */
export function structureProblems(graph: CampaignGraph): Problem[] {
  return [
    ...duplicateIds(graph),
    ...graph.transitions.flatMap((transition) => endProblems(graph, transition)),
    ...takenPorts(graph),
    ...timeZoneProblems(graph.settings.timeZone),
  ];
}

/** Too few or too many inbound transitions. */
export function arityProblems(graph: CampaignGraph, activity: Activity): Problem[] {
  const inbound = portsOf(activity)?.inbound;
  if (!inbound) return [];
  const count = inboundOf(graph, activity.id).length;
  const place = { activity: activity.id };
  if (count < inbound.min) return [problem('graph.inbound.missing', place, { min: inbound.min, count })];
  if (count > inbound.max) return [problem('graph.inbound.too-many', place, { max: inbound.max, count })];
  return [];
}

function duplicateIds(graph: CampaignGraph): Problem[] {
  const activities = repeated(graph.activities).map((id) => problem('graph.duplicate-id', { activity: id }, { id }));
  const transitions = repeated(graph.transitions).map((id) =>
    problem('graph.duplicate-id', { transition: id }, { id }),
  );
  return [...activities, ...transitions];
}

function repeated(things: readonly { id: string }[]): string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { id } of things) (seen.has(id) ? twice : seen).add(id);
  return [...twice];
}

function endProblems(graph: CampaignGraph, transition: Transition): Problem[] {
  const { activities } = indexGraph(graph);
  const missing = [transition.from.activity, transition.to.activity].filter((id) => !activities.has(id));
  if (missing.length > 0) {
    return [...new Set(missing)].map((activity) =>
      problem(
        'graph.transition.unknown-activity',
        { transition: transition.id },
        { transition: transition.id, activity },
      ),
    );
  }
  const from = activities.get(transition.from.activity);
  const ports = from && portsOf(from)?.outbound;
  if (!from || !ports || ports.some((port) => port.id === transition.from.port)) return [];
  const place = { activity: from.id, transition: transition.id };
  const names = ports.map((port) => port.id).join(', ');
  return [
    problem('graph.transition.unknown-port', place, {
      activity: from.label || from.id,
      port: transition.from.port,
      ports: names,
    }),
  ];
}

function takenPorts(graph: CampaignGraph): Problem[] {
  const byOutlet = Map.groupBy(graph.transitions, ({ from }) => `${from.activity}/${from.port}`);
  return [...byOutlet.values()].flatMap((group) =>
    group.slice(1).map(({ id, from }) => {
      const label = indexGraph(graph).activities.get(from.activity)?.label;
      const place = { activity: from.activity, transition: id };
      return problem('graph.transition.port-taken', place, { port: from.port, activity: label || from.activity });
    }),
  );
}

function timeZoneProblems(timeZone: string): Problem[] {
  try {
    new Intl.DateTimeFormat('en', { timeZone }).format(0);
    return [];
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return [problem('graph.time-zone', { field: 'settings/timeZone' }, { timeZone })];
  }
}
