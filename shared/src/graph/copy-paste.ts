import { invariant } from '../result/invariant.ts';
import { groupsOf, membersOf, withGroups } from './activity-groups.ts';
import { type CanvasNoteId, canvasNotesOf, withCanvasNotes } from './canvas-notes.ts';
import { type Activity, type ActivityId, type CampaignGraph, graphLimits, type Position } from './graph.ts';
import { findActivity, findTransition } from './graph-index.ts';
import { resolveActivity } from './resolve-activity.ts';

/** Where new ids and seeds come from; the shared code draws nothing itself. Ids must be new to the graph. */
export interface FreshValues {
  id(): string;
  /** Integer in [0, 2^31 − 2]. */
  seed(): number;
}

/**
 * A graph of the given activities and the transitions between them, of the groups they make up and of the given notes on
 * the canvas: what a copy holds.
 */
export function copySelection(
  graph: CampaignGraph,
  ids: Iterable<ActivityId>,
  notes: Iterable<CanvasNoteId> = [],
): CampaignGraph {
  const chosen = new Set(ids);
  const chosenNotes = new Set(notes);
  const whole = groupsOf(graph).flatMap((group) => {
    const activities = membersOf(graph, group.id);
    return activities.length > 0 && activities.every((id) => chosen.has(id)) ? [{ ...group, activities }] : [];
  });
  const drawn = withCanvasNotes(
    withGroups(graph, whole),
    canvasNotesOf(graph).filter(({ id }) => chosenNotes.has(id)),
  );
  return {
    ...drawn,
    activities: graph.activities.filter(({ id }) => chosen.has(id)),
    transitions: graph.transitions.filter(({ from, to }) => chosen.has(from.activity) && chosen.has(to.activity)),
    layout: Object.fromEntries(Object.entries(graph.layout).filter(([id]) => chosen.has(id))),
  };
}

/** A graph with what was pasted into it, and the new activities and notes in order. */
export interface Pasted {
  graph: CampaignGraph;
  added: ActivityId[];
  addedNotes: CanvasNoteId[];
}

/**
 * Adds a copy to a graph under new ids, with new seeds. Notes and groups beyond the limits of a graph are left out; there
 * must be room for the activities.
 */
export function paste(
  graph: CampaignGraph,
  from: CampaignGraph,
  options: { fresh: FreshValues; offset: Position },
): Pasted {
  const { fresh, offset } = options;
  const copied = copySelection(
    from,
    from.activities.map(({ id }) => id),
    canvasNotesOf(from).map(({ id }) => id),
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
  const drawn = pasteDrawing(graph, copied, { ...options, activityIds });
  return {
    graph: {
      ...drawn.graph,
      activities: [...graph.activities, ...added],
      transitions: [...graph.transitions, ...transitions],
      layout: { ...graph.layout, ...Object.fromEntries(layout) },
    },
    added: added.map(({ id }) => id),
    addedNotes: drawn.addedNotes,
  };
}

/** Copies activities, the transitions between them and notes inside one graph. */
export function duplicateActivities(
  graph: CampaignGraph,
  ids: Iterable<ActivityId>,
  options: { fresh: FreshValues; offset: Position; notes?: Iterable<CanvasNoteId> },
): Pasted {
  return paste(graph, copySelection(graph, ids, options.notes), options);
}

/** The groups and notes of a copy, as many as there is room for. */
function pasteDrawing(
  graph: CampaignGraph,
  copied: CampaignGraph,
  options: { fresh: FreshValues; offset: Position; activityIds: ReadonlyMap<string, string> },
): { graph: CampaignGraph; addedNotes: CanvasNoteId[] } {
  const { fresh, offset, activityIds } = options;
  const groups = groupsOf(copied).map((group) => ({
    ...group,
    id: fresh.id(),
    activities: group.activities.map((id) => renamed(activityIds, id)),
  }));
  const notes = canvasNotesOf(copied)
    .slice(0, graphLimits.canvasNotes - canvasNotesOf(graph).length)
    .map((note) => ({ ...note, id: fresh.id(), at: { x: note.at.x + offset.x, y: note.at.y + offset.y } }));
  const grouped = withGroups(graph, [...groupsOf(graph), ...groups].slice(0, graphLimits.groups));
  return {
    graph: withCanvasNotes(grouped, [...canvasNotesOf(graph), ...notes]),
    addedNotes: notes.map(({ id }) => id),
  };
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
