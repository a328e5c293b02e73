import type { Variable } from '../variable/variable.ts';
import { compareGraphs, type GraphComparison } from './compare-graphs.ts';
import { type Activity, type ActivityId, type CampaignGraph, campaignGraphSchema, type CanvasNote } from './graph.ts';
import { mergeDirection, mergeGroups, mergeLayout, mergeNote } from './merge-drawing.ts';
import { mergeLists, type MergeSide, sideOf, type ThreeWays } from './merge-parts.ts';
import { mergeTransitions, type TransitionConflict } from './merge-transitions.ts';
import { sameValue } from './same-value.ts';

/** Something that both sides changed, each in another way. `chosen` is whose version stands in the merged graph. */
export type MergeConflict = { readonly key: string; readonly chosen: MergeSide } & (
  | ({ readonly kind: 'activity' } & ThreeWays<Activity>)
  | ({ readonly kind: 'variable' } & ThreeWays<Variable>)
  | ({ readonly kind: 'note' } & ThreeWays<CanvasNote>)
  | ({ readonly kind: 'timeZone' } & ThreeWays<string>)
  | ({ readonly kind: 'transition' } & Omit<TransitionConflict, 'key' | 'chosen'>)
);

/** Two changed versions of one graph, put together. */
export interface GraphMerge {
  readonly graph: CampaignGraph;
  /** What both changed, each in another way, in the order of the graph. */
  readonly conflicts: readonly MergeConflict[];
  /** What each side changed since the version both began with. */
  readonly mine: GraphComparison;
  readonly theirs: GraphComparison;
  /** False when there would be more than a campaign can hold: then the sides cannot be put together. */
  readonly fits: boolean;
}

/** What is chosen where both changed the same, by the key of the conflict; else mine, or what one of them kept. */
export type MergeChoices = ReadonlyMap<string, MergeSide>;

/**
 * Puts together what two people made of one version, activity by activity: what only one of them changed is taken from
 * them. Nothing that only one side added is lost; an activity that one removed while the other changed it, or connected
 * something to it, stays unless chosen otherwise. Where things stand on the canvas is never a conflict: mine counts.
 */
export function mergeGraphs(
  base: CampaignGraph,
  mine: CampaignGraph,
  theirs: CampaignGraph,
  choices: MergeChoices = new Map(),
): GraphMerge {
  const changes = { mine: compareGraphs(base, mine), theirs: compareGraphs(base, theirs) };
  const only = sideOf({ base, mine, theirs });
  if (only) return { graph: only === 'mine' ? mine : theirs, conflicts: [], ...changes, fits: true };
  const conflicts: MergeConflict[] = [];
  const choose = (key: string, otherwise: MergeSide = 'mine') => choices.get(key) ?? otherwise;

  const kept = new Map<ActivityId, MergeSide>();
  const touched = { mine: touchedBy(changes.mine), theirs: touchedBy(changes.theirs) };
  const activities = mergeLists(
    { base: base.activities, mine: mine.activities, theirs: theirs.activities },
    ({ id }) => id,
    (id, ways) => {
      const side = wantsRemoved(ways, touched, id) ? undefined : sideOf(ways);
      if (side) return ways[side];
      const key = `activity:${id}`;
      const chosen = choose(key, ways.mine ? 'mine' : 'theirs');
      conflicts.push({ kind: 'activity', key, chosen, ...ways });
      if ((!ways.mine || !ways.theirs) && ways[chosen]) kept.set(id, chosen);
      return ways[chosen];
    },
  );
  const present = new Set(activities.map(({ id }) => id));
  const arrows = mergeTransitions({ base, mine, theirs, present, kept, choose });
  conflicts.push(...arrows.conflicts.map((conflict) => ({ kind: 'transition' as const, ...conflict })));
  const variables = mergeLists(
    {
      base: base.settings.variables ?? [],
      mine: mine.settings.variables ?? [],
      theirs: theirs.settings.variables ?? [],
    },
    ({ name }) => name,
    (name, ways) => {
      const side = sideOf(ways);
      if (side) return ways[side];
      const key = `variable:${name}`;
      const chosen = choose(key, ways.mine ? 'mine' : 'theirs');
      conflicts.push({ kind: 'variable', key, chosen, ...ways });
      return ways[chosen];
    },
  );
  const zones = {
    base: base.settings.timeZone,
    mine: mine.settings.timeZone,
    theirs: theirs.settings.timeZone,
  };
  const zone = sideOf(zones) ?? choose('timeZone');
  if (!sideOf(zones)) conflicts.push({ kind: 'timeZone', key: 'timeZone', chosen: zone, ...zones });
  const notes = mergeLists(
    { base: base.notes ?? [], mine: mine.notes ?? [], theirs: theirs.notes ?? [] },
    ({ id }) => id,
    (id, ways) => {
      const side = sideOf(ways);
      if (side) return ways[side];
      const together = mergeNote(ways);
      if (together) return together;
      const key = `note:${id}`;
      const chosen = choose(key, ways.mine ? 'mine' : 'theirs');
      conflicts.push({ kind: 'note', key, chosen, ...ways });
      return ways[chosen];
    },
  );
  const groups = mergeGroups(base, mine, theirs, present);
  const graph: CampaignGraph = {
    format: mine.format,
    activities,
    transitions: arrows.transitions,
    layout: mergeLayout(base, mine, theirs, present),
    ...(notes.length > 0 && { notes }),
    ...(groups.length > 0 && { groups }),
    ...mergeDirection(base, mine, theirs),
    settings: { timeZone: zones[zone], ...(variables.length > 0 && { variables }) },
  };
  return { graph, conflicts, ...changes, fits: campaignGraphSchema.safeParse(graph).success };
}

/** Activities at which a side connected something, or changed what is connected. */
function touchedBy({ transitions }: GraphComparison): ReadonlySet<ActivityId> {
  const touched = new Set<ActivityId>();
  for (const change of transitions) {
    if (change.kind === 'removed') continue;
    touched.add(change.after.from.activity).add(change.after.to.activity);
  }
  return touched;
}

/** True when one side removed an activity as it was and the other side works with it. */
function wantsRemoved(
  { base, mine, theirs }: ThreeWays<Activity>,
  touched: Readonly<Record<MergeSide, ReadonlySet<ActivityId>>>,
  id: ActivityId,
): boolean {
  if (!base) return false;
  if (!mine && theirs) return sameValue(base, theirs) && touched.theirs.has(id);
  return mine !== undefined && !theirs && sameValue(base, mine) && touched.mine.has(id);
}
