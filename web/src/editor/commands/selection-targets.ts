import {
  type ActivityId,
  type CanvasNoteId,
  findActivity,
  findCanvasNote,
  freeOutlets,
  membersOf,
  outboundOf,
  type Position,
  type TransitionId,
} from '@fanfare/shared';
import { isEmptySelection, notesOf, selectActivities, selectNotes } from '../document/selection.ts';
import { select } from '../document/document-store.ts';
import type { EditorSession } from '../editor-session.ts';
import type { CanvasItem, Destination } from '../view-store.ts';
import { itemElement } from '../item-element.ts';

/** The activities a command acts on: those chosen, else the one with the focus. */
export function targetActivities(session: EditorSession): readonly ActivityId[] {
  const { selection, graph } = session.documents.getState();
  if (selection.activities.size > 0) return [...selection.activities];
  const { focus } = session.view.getState();
  if (selection.transitions.size > 0 || notesOf(selection).size > 0) return [];
  if (focus?.kind === 'group') return membersOf(graph, focus.id);
  return focus?.kind === 'activity' && findActivity(graph, focus.id) ? [focus.id] : [];
}

/** The notes a command acts on: those chosen, else the one with the focus. */
export function targetNotes(session: EditorSession): readonly CanvasNoteId[] {
  const { selection, graph } = session.documents.getState();
  const { focus } = session.view.getState();
  if (!isEmptySelection(selection)) return [...notesOf(selection)];
  return focus?.kind === 'note' && findCanvasNote(graph, focus.id) ? [focus.id] : [];
}

/** The one activity a command acts on; undefined when there are several or none. */
export function targetActivity(session: EditorSession): ActivityId | undefined {
  const { focus } = session.view.getState();
  const ids = targetActivities(session);
  if (ids.length === 1) return ids[0];
  return focus?.kind === 'activity' && ids.includes(focus.id) ? focus.id : undefined;
}

/** The arrow a command acts on: the one with the focus, the one chosen, or the only one that leaves the activity. */
export function targetTransition(session: EditorSession): TransitionId | undefined {
  const { selection, graph } = session.documents.getState();
  const { focus } = session.view.getState();
  if (focus?.kind === 'transition') return focus.id;
  if (selection.transitions.size === 1) return [...selection.transitions][0];
  const activity = targetActivity(session);
  return activity === undefined ? undefined : outboundOf(graph, activity)[0]?.id;
}

/** Makes the focused item the chosen one where nothing is chosen. */
export function chooseFocused(session: EditorSession): void {
  const { selection } = session.documents.getState();
  const ids = targetActivities(session);
  const notes = targetNotes(session);
  if (selection.activities.size === 0 && ids.length > 0) select(session.documents, selectActivities(ids));
  else if (isEmptySelection(selection) && notes.length > 0) select(session.documents, selectNotes(notes));
}

/** Where “add after” adds: after the focused free port, or the first free port of the activity. */
export function afterDestination(session: EditorSession): Destination {
  const { graph } = session.documents.getState();
  const { focus } = session.view.getState();
  if (focus?.kind === 'outlet') return { kind: 'after', activity: focus.activity, port: focus.port };
  if (focus?.kind === 'transition') return { kind: 'on', transition: focus.id };
  const activity = targetActivity(session);
  const outlet = activity === undefined ? undefined : freeOutlets(graph, activity)[0];
  if (outlet) return { kind: 'after', activity: outlet.activity, port: outlet.port.id };
  const transition = activity === undefined ? undefined : outboundOf(graph, activity)[0];
  return transition ? { kind: 'on', transition: transition.id } : { kind: 'free', at: undefined };
}

/** How far from its left edge a list hangs on something as wide as a row. */
const IN_ROW = 180;

/** Where a list that belongs to an item opens on screen. */
export function screenPlaceOf(item: CanvasItem | undefined): Position {
  const box = item ? itemElement(item)?.getBoundingClientRect() : undefined;
  if (box) return { x: box.left + Math.min(IN_ROW, box.width / 2), y: box.bottom };
  const area = document.querySelector('[data-region="canvas"], [data-region="outline"]')?.getBoundingClientRect();
  return area ? { x: area.left + area.width / 2, y: area.top + area.height / 3 } : { x: 400, y: 200 };
}
