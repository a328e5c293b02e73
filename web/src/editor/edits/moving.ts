import {
  type ActivityId,
  type CampaignGraph,
  type CanvasNoteId,
  duplicateActivities,
  findActivity,
  findCanvasNote,
  findGroup,
  moveActivities,
  moveCanvasNotes,
  type Position,
  regroup,
  type Regrouping,
} from '@fanfare/shared';
import { applyEdit } from '../document/document-store.ts';
import type { EntryLabel } from '../document/history.ts';
import { selectActivities, withNotes } from '../document/selection.ts';
import type { EditorSession } from '../editor-session.ts';
import { fresh } from './fresh-values.ts';

/** Activities and notes: what can be chosen and moved together. */
export interface Things {
  readonly activities: readonly ActivityId[];
  readonly notes: readonly CanvasNoteId[];
}

export interface Places {
  readonly activities: Readonly<Record<ActivityId, Position>>;
  readonly notes: Readonly<Record<CanvasNoteId, Position>>;
}

/**
 * Puts cards and notes elsewhere, as one gesture, which can also bring cards into groups and out of them. What is gone
 * meanwhile is passed over.
 */
export function moveThings(
  session: EditorSession,
  places: Places,
  options: { key?: 'move' | 'moveWith'; coalesce?: string; regrouping?: Regrouping } = {},
): void {
  const { graph } = session.documents.getState();
  const activities = known(places.activities, (id) => findActivity(graph, id) !== undefined);
  const notes = known(places.notes, (id) => findCanvasNote(graph, id) !== undefined);
  const ids = Object.keys(activities);
  const count = ids.length + Object.keys(notes).length;
  if (count === 0) return;
  const name = findActivity(graph, ids[0] ?? '')?.label ?? '';
  const moved = moveCanvasNotes(moveActivities(graph, activities), notes);
  const regrouped = regroup(moved, options.regrouping ?? new Map());
  const label: EntryLabel =
    ids.length === 0 ? { key: 'noteMove', values: { count } } : { key: options.key ?? 'move', values: { count, name } };
  applyEdit(session.documents, {
    label: regrouped === moved ? label : regroupingLabel(graph, options.regrouping),
    graph: regrouped,
    coalesce: options.coalesce,
  });
}

/** What joining and leaving groups is called: by the first group joined, else as leaving. */
function regroupingLabel(graph: CampaignGraph, regrouping: Regrouping = new Map()): EntryLabel {
  const joined = [...regrouping.values()].find((group) => group !== undefined);
  const count = [...regrouping.values()].filter((group) => group === joined).length;
  if (joined === undefined) return { key: 'leaveGroup', values: { count } };
  return { key: 'joinGroup', values: { count, name: findGroup(graph, joined)?.label ?? '' } };
}

/** Copies cards and notes to where they were dragged; the originals stay. */
export function duplicateTo(session: EditorSession, { activities, notes }: Things, offset: Position): void {
  const { graph } = session.documents.getState();
  const count = activities.length + notes.length;
  if (count === 0) return;
  const copied = duplicateActivities(graph, activities, { fresh, offset, notes });
  applyEdit(session.documents, {
    label: { key: 'duplicate', values: { count, name: findActivity(graph, activities[0] ?? '')?.label ?? '' } },
    graph: copied.graph,
    selection: withNotes(selectActivities(copied.added), new Set(copied.addedNotes)),
  });
}

function known<Id extends string>(
  places: Readonly<Record<Id, Position>>,
  exists: (id: string) => boolean,
): Record<string, Position> {
  return Object.fromEntries(Object.entries<Position>(places).filter(([id]) => exists(id)));
}
