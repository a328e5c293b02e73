import { invariant } from '../result/invariant.ts';
import { type Activity, type ActivityId, type CampaignGraph, graphLimits, type Position } from './graph.ts';
import { findActivity, findTransition } from './graph-index.ts';
import { resolveActivity } from './resolve-activity.ts';

/** Where new ids and seeds come from; the shared code draws nothing itself. Ids must be new to the graph. */
export interface FreshValues {
  id(): string;
  /** Integer in [0, 2^31 − 2]. */
  seed(): number;
}

/** A graph of the given activities and the transitions between them: what a copy holds. */
export function copySelection(graph: CampaignGraph, ids: Iterable<ActivityId>): CampaignGraph {
  const chosen = new Set(ids);
  return {
    ...graph,
    activities: graph.activities.filter(({ id }) => chosen.has(id)),
    transitions: graph.transitions.filter(({ from, to }) => chosen.has(from.activity) && chosen.has(to.activity)),
    layout: Object.fromEntries(Object.entries(graph.layout).filter(([id]) => chosen.has(id))),
  };
}

/** Adds a copy to a graph under new ids, with new seeds; `added` are the new activities in order. */
export function paste(
  graph: CampaignGraph,
  from: CampaignGraph,
  options: { fresh: FreshValues; offset: Position },
): { graph: CampaignGraph; added: ActivityId[] } {
  const { fresh, offset } = options;
  const copied = copySelection(
    from,
    from.activities.map(({ id }) => id),
  );
  const activityIds = new Map(copied.activities.map(({ id }) => [id, fresh.id()]));
  const transitionIds = new Map(copied.transitions.map(({ id }) => [id, fresh.id()]));
  const rename = (id: string): string => transitionIds.get(id) ?? id;
  const added = copied.activities.map((activity) =>
    renew({ ...activity, id: renamed(activityIds, activity.id) }, fresh, rename),
  );
  const transitions = copied.transitions.map((transition) => ({
    ...transition,
    id: renamed(transitionIds, transition.id),
    from: { ...transition.from, activity: renamed(activityIds, transition.from.activity) },
    to: { activity: renamed(activityIds, transition.to.activity) },
  }));
  for (const { id } of added) invariant(!findActivity(graph, id), `activity ${id} exists already`);
  for (const { id } of transitions) invariant(!findTransition(graph, id), `transition ${id} exists already`);
  invariant(graph.activities.length + added.length <= graphLimits.activities, 'the graph is full');
  const layout = Object.entries(copied.layout).map(([id, { x, y }]) => {
    return [renamed(activityIds, id), { x: x + offset.x, y: y + offset.y }] as const;
  });
  return {
    graph: {
      ...graph,
      activities: [...graph.activities, ...added],
      transitions: [...graph.transitions, ...transitions],
      layout: { ...graph.layout, ...Object.fromEntries(layout) },
    },
    added: added.map(({ id }) => id),
  };
}

/** Copies activities and the transitions between them inside one graph. */
export function duplicateActivities(
  graph: CampaignGraph,
  ids: Iterable<ActivityId>,
  options: { fresh: FreshValues; offset: Position },
): { graph: CampaignGraph; added: ActivityId[] } {
  return paste(graph, copySelection(graph, ids), options);
}

/** The same graph with every random seed drawn anew, for a copy of a whole campaign. Ids stay. */
export function renewSeeds(graph: CampaignGraph, seed: () => number): CampaignGraph {
  const fresh: Pick<FreshValues, 'seed'> = { seed };
  return { ...graph, activities: graph.activities.map((activity) => renew(activity, fresh, (id) => id)) };
}

/** Renews what a copy must not share. Settings that are not valid are copied as they are. */
function renew(activity: Activity, fresh: Pick<FreshValues, 'seed'>, rename: (id: string) => string): Activity {
  const resolved = resolveActivity(activity);
  if (resolved.kind !== 'valid') return activity;
  const { definition, config } = resolved;
  const seeded = definition.copy ? definition.copy(config, fresh.seed()) : config;
  return { ...activity, config: definition.mapTransitions ? definition.mapTransitions(seeded, rename) : seeded };
}

function renamed(ids: ReadonlyMap<string, string>, id: string): string {
  const found = ids.get(id);
  invariant(found !== undefined, `the copy refers to ${id}, which it does not hold`);
  return found;
}
