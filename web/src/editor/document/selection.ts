import {
  type ActivityId,
  type CampaignGraph,
  type CanvasNoteId,
  canvasNotesOf,
  type TransitionId,
} from '@fanfare/shared';

/** What is chosen on the canvas. Never part of the document, never undone. A group is chosen as all its activities. */
export interface Selection {
  readonly activities: ReadonlySet<ActivityId>;
  readonly transitions: ReadonlySet<TransitionId>;
  /** Notes on the canvas; left out when none is chosen. */
  readonly notes?: ReadonlySet<CanvasNoteId>;
}

const NONE: ReadonlySet<string> = new Set();
export const noSelection: Selection = { activities: NONE, transitions: NONE };

export function selectActivities(ids: Iterable<ActivityId>): Selection {
  return { activities: new Set(ids), transitions: NONE };
}

export function selectTransitions(ids: Iterable<TransitionId>): Selection {
  return { activities: NONE, transitions: new Set(ids) };
}

export function selectNotes(ids: Iterable<CanvasNoteId>): Selection {
  return withNotes(noSelection, new Set(ids));
}

/** The selection with these notes in place of its own. */
export function withNotes({ activities, transitions }: Selection, notes: ReadonlySet<CanvasNoteId>): Selection {
  return notes.size === 0 ? { activities, transitions } : { activities, transitions, notes };
}

/** The notes that are chosen. */
export function notesOf(selection: Selection): ReadonlySet<CanvasNoteId> {
  return selection.notes ?? NONE;
}

export function isEmptySelection(selection: Selection): boolean {
  return selection.activities.size === 0 && selection.transitions.size === 0 && notesOf(selection).size === 0;
}

/** Adds an item, or takes it out when it was chosen. */
export function toggled(selection: Selection, kind: 'activity' | 'transition', id: string): Selection {
  const part = kind === 'activity' ? 'activities' : 'transitions';
  const next = new Set(selection[part]);
  if (!next.delete(id)) next.add(id);
  return { ...selection, [part]: next };
}

/** Leaves out what the graph no longer holds; the same object when nothing changes. */
export function keepExisting(selection: Selection, graph: CampaignGraph): Selection {
  if (isEmptySelection(selection)) return selection;
  const activities = existing(selection.activities, graph.activities);
  const transitions = existing(selection.transitions, graph.transitions);
  const notes = existing(notesOf(selection), canvasNotesOf(graph));
  const unchanged =
    activities === selection.activities && transitions === selection.transitions && notes === notesOf(selection);
  return unchanged ? selection : withNotes({ activities, transitions }, notes);
}

function existing(chosen: ReadonlySet<string>, all: readonly { id: string }[]): ReadonlySet<string> {
  if (chosen.size === 0) return chosen;
  const ids = new Set(all.map((one) => one.id));
  const kept = [...chosen].filter((id) => ids.has(id));
  return kept.length === chosen.size ? chosen : new Set(kept);
}
