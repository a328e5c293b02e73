import { leaveGroups } from './activity-groups.ts';
import type { ActivityId, CampaignGraph, Transition } from './graph.ts';
import { findActivity, inboundOf, outboundOf, transitionFrom } from './graph-index.ts';
import { portsOf } from './resolve-activity.ts';

/**
 * Removes activities with their transitions. With `reconnect` the arrow that came in leads on to where the first
 * connected outlet led, under the id of the outgoing transition, so that ticks and primary sets there stay; where
 * several came in, the first of them leads on. Groups lose them too.
 */
export function removeActivities(
  graph: CampaignGraph,
  ids: Iterable<ActivityId>,
  options: { reconnect: boolean },
): CampaignGraph {
  const gone = new Set(ids);
  let next = leaveGroups(graph, gone);
  for (const id of gone) if (findActivity(next, id)) next = removeOne(next, id, options.reconnect);
  return next;
}

function removeOne(graph: CampaignGraph, id: ActivityId, reconnect: boolean): CampaignGraph {
  const before = inboundOf(graph, id)[0];
  const after = reconnect && before ? firstOnward(graph, id) : undefined;
  const { [id]: _, ...layout } = graph.layout;
  return {
    ...graph,
    activities: graph.activities.filter((activity) => activity.id !== id),
    transitions: graph.transitions.flatMap((transition) => {
      if (before && transition === after) return [{ ...transition, from: before.from }];
      return transition.from.activity === id || transition.to.activity === id ? [] : [transition];
    }),
    layout,
  };
}

/** The transition of the first connected outlet in the order of the ports; without known ports the first that leaves. */
function firstOnward(graph: CampaignGraph, id: ActivityId): Transition | undefined {
  const activity = findActivity(graph, id);
  const ports = activity && portsOf(activity)?.outbound;
  if (!ports) return outboundOf(graph, id)[0];
  return ports.flatMap((port) => transitionFrom(graph, id, port.id) ?? [])[0];
}
