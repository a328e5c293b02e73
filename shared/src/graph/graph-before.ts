import type { Activity, ActivityId, CampaignGraph } from './graph.ts';
import { upstreamOf } from './traverse.ts';

/**
 * The part of a graph that decides what arrives at an activity: everything before it and the settings of the campaign,
 * without what belongs to the drawing alone. The activity itself stays, `withOwn` with its settings, else without, for then they do not
 * matter; nor does a breakpoint on it.
 */
export function graphBefore(graph: CampaignGraph, id: ActivityId, { withOwn }: { withOwn: boolean }): CampaignGraph {
  const before = upstreamOf(graph, [id]);
  const { notes: _, groups: __, direction: ___, ...computed } = graph;
  return {
    ...computed,
    activities: graph.activities
      .filter((one) => one.id === id || before.has(one.id))
      .map((one) => withoutNote(one.id === id ? ownPart(one, withOwn) : one)),
    transitions: graph.transitions.filter(
      ({ from, to }) => before.has(from.activity) && (to.activity === id || before.has(to.activity)),
    ),
    layout: {},
  };
}

function ownPart(activity: Activity, withOwn: boolean): Activity {
  const { breakpoint: _, ...rest } = activity;
  return withOwn ? rest : { ...rest, config: {} };
}

function withoutNote(activity: Activity): Activity {
  const { note: _, ...rest } = activity;
  return rest;
}
