import type { Variable } from '../variable/variable.ts';
import type { Activity, ActivityGroup, ActivityId, CampaignGraph, CanvasNote, Transition } from './graph.ts';
import { sameValue } from './same-value.ts';

/** What became of one thing between two versions. */
export type Change<Thing> =
  | { readonly kind: 'added'; readonly id: string; readonly after: Thing }
  | { readonly kind: 'removed'; readonly id: string; readonly before: Thing }
  | { readonly kind: 'changed'; readonly id: string; readonly before: Thing; readonly after: Thing };

/** Parts of an activity that can differ. */
export type ActivityPart = 'type' | 'label' | 'settings' | 'disabled' | 'breakpoint' | 'note';

/** How two versions of a graph differ, thing by thing; each list stands in the order of the newer version, what is gone last. */
export interface GraphComparison {
  readonly activities: readonly Change<Activity>[];
  readonly transitions: readonly Change<Transition>[];
  readonly variables: readonly Change<Variable>[];
  readonly notes: readonly Change<CanvasNote>[];
  readonly groups: readonly Change<ActivityGroup>[];
  /** Activities in both versions that stand elsewhere on the canvas. */
  readonly moved: readonly ActivityId[];
  readonly timeZone: { readonly before: string; readonly after: string } | undefined;
  /** The flow runs in another direction on the screen. */
  readonly turned: boolean;
}

/** Compares by id; variables by name. */
export function compareGraphs(before: CampaignGraph, after: CampaignGraph): GraphComparison {
  const zones = { before: before.settings.timeZone, after: after.settings.timeZone };
  return {
    activities: changesById(before.activities, after.activities),
    transitions: changesById(before.transitions, after.transitions),
    variables: changesOf(before.settings.variables, after.settings.variables, ({ name }) => name),
    notes: changesById(before.notes, after.notes),
    groups: changesById(before.groups, after.groups),
    moved: after.activities.flatMap(({ id }) => {
      const [was, is] = [before.layout[id], after.layout[id]];
      return was && is && !sameValue(was, is) ? [id] : [];
    }),
    timeZone: zones.before === zones.after ? undefined : zones,
    turned: (before.direction ?? 'down') !== (after.direction ?? 'down'),
  };
}

/** Which parts of an activity differ. */
export function changedParts(before: Activity, after: Activity): ActivityPart[] {
  const parts: [ActivityPart, boolean][] = [
    ['type', before.type !== after.type],
    ['label', before.label !== after.label],
    ['settings', !sameValue(before.config, after.config)],
    ['disabled', (before.disabled ?? false) !== (after.disabled ?? false)],
    ['breakpoint', (before.breakpoint ?? false) !== (after.breakpoint ?? false)],
    ['note', (before.note ?? '') !== (after.note ?? '')],
  ];
  return parts.flatMap(([part, differs]) => (differs ? [part] : []));
}

/** How many things differ. What was only moved on the canvas counts as one change. */
export function countChanges(comparison: GraphComparison): number {
  const { activities, transitions, variables, notes, groups, moved, timeZone, turned } = comparison;
  const things = [activities, transitions, variables, notes, groups].reduce((sum, { length }) => sum + length, 0);
  return things + (moved.length > 0 || turned ? 1 : 0) + (timeZone ? 1 : 0);
}

function changesById<Thing extends { id: string }>(
  before: readonly Thing[] | undefined,
  after: readonly Thing[] | undefined,
): Change<Thing>[] {
  return changesOf(before, after, ({ id }) => id);
}

function changesOf<Thing>(
  before: readonly Thing[] = [],
  after: readonly Thing[] = [],
  idOf: (thing: Thing) => string,
): Change<Thing>[] {
  const earlier = new Map(before.map((thing) => [idOf(thing), thing]));
  const later = new Set(after.map(idOf));
  const present = after.flatMap((thing): Change<Thing>[] => {
    const id = idOf(thing);
    const was = earlier.get(id);
    if (was === undefined) return [{ kind: 'added', id, after: thing }];
    return sameValue(was, thing) ? [] : [{ kind: 'changed', id, before: was, after: thing }];
  });
  const gone = before.filter((thing) => !later.has(idOf(thing)));
  return [...present, ...gone.map((thing): Change<Thing> => ({ kind: 'removed', id: idOf(thing), before: thing }))];
}
