import {
  type ActivityId,
  type CanvasNoteId,
  canSplice,
  connect,
  connectionProblem,
  disconnect,
  findCanvasNote,
  findActivity,
  findTransition,
  type HaltReason,
  labelTransition,
  moveActivities,
  outletId,
  outletLabel,
  type Position,
  type Problem,
  reconnect,
  regroup,
  type Regrouping,
  removeActivities,
  removeCanvasNotes,
  renameActivity,
  setConfig,
  setBreakpoint,
  setDisabled,
  setNote,
  spliceExisting,
  type TransitionEnds,
  type TransitionId,
} from '@fanfare/shared';
import { applyEdit } from '../document/document-store.ts';
import type { EntryLabel } from '../document/history.ts';
import { noSelection, notesOf, selectTransitions } from '../document/selection.ts';
import type { EditorSession } from '../editor-session.ts';
import { arranged } from './arranged.ts';
import { fresh } from './fresh-values.ts';
import { duplicateTo, moveThings } from './moving.ts';
import { say } from '../../i18n/speak.ts';

const BESIDE: Position = { x: 40, y: 40 };

/** Draws an arrow. Returns the problem that prevents it, if any. */
export function connectEnds(session: EditorSession, ends: TransitionEnds): Problem | undefined {
  const { graph } = session.documents.getState();
  const refused = connectionProblem(graph, ends);
  if (refused) return refused;
  const id = fresh.id();
  applyEdit(session.documents, {
    label: {
      key: 'connect',
      values: { from: nameOf(session, ends.from.activity), to: nameOf(session, ends.to.activity) },
    },
    graph: connect(graph, { id, ...ends }),
    selection: selectTransitions([id]),
  });
  return undefined;
}

/** Moves an end of an arrow. Returns the problem that prevents it, if any. */
export function moveEnds(session: EditorSession, id: TransitionId, ends: TransitionEnds): Problem | undefined {
  const { graph } = session.documents.getState();
  const refused = connectionProblem(graph, ends, id);
  if (refused) return refused;
  const before = findTransition(graph, id);
  const same = before?.to.activity === ends.to.activity && outletOf(before) === outletOf(ends);
  if (same) return undefined;
  applyEdit(session.documents, { label: { key: 'reconnect' }, graph: reconnect(graph, id, ends) });
  return undefined;
}

/** Puts an activity that is on the canvas on an arrow, where it was dropped. */
export function spliceOn(
  session: EditorSession,
  on: TransitionId,
  id: ActivityId,
  positions: Readonly<Record<ActivityId, Position>>,
  regrouping: Regrouping = new Map(),
): boolean {
  const { graph } = session.documents.getState();
  if (!canSplice(graph, on, id)) return false;
  const moved = regroup(moveActivities(graph, positions), regrouping);
  applyEdit(session.documents, {
    label: { key: 'insert', values: { name: nameOf(session, id) } },
    graph: spliceExisting(moved, on, id, fresh.id()),
  });
  return true;
}

/** Moves activities and notes by a distance; repeated presses of a key are one gesture. */
export function moveSelectionBy(
  session: EditorSession,
  ids: Iterable<ActivityId>,
  by: Position,
  notes: Iterable<CanvasNoteId> = [],
): void {
  const { graph } = session.documents.getState();
  const moved = ({ x, y }: Position = { x: 0, y: 0 }) => ({ x: x + by.x, y: y + by.y });
  const places = {
    activities: Object.fromEntries([...ids].map((id) => [id, moved(graph.layout[id])])),
    notes: Object.fromEntries([...notes].map((id) => [id, moved(findCanvasNote(graph, id)?.at)])),
  };
  const moving = [...Object.keys(places.activities), ...Object.keys(places.notes)];
  moveThings(session, places, { coalesce: `move:${moving.join()}` });
}

/** Deletes an arrow whose end was let go in the open. */
export function disconnectArrow(session: EditorSession, id: TransitionId): void {
  const { graph } = session.documents.getState();
  if (!findTransition(graph, id)) return;
  applyEdit(session.documents, {
    label: { key: 'removeTransition', values: { count: 1 } },
    graph: disconnect(graph, [id]),
  });
}

/** Removes what is chosen; returns how many items went. */
export function removeSelection(session: EditorSession, options: { reconnect: boolean; key?: 'cut' }): number {
  const { graph, selection } = session.documents.getState();
  const activities = [...selection.activities];
  const transitions = [...selection.transitions];
  const notes = notesOf(selection);
  const total = activities.length + transitions.length + notes.size;
  if (total === 0) return 0;
  const label: EntryLabel =
    activities.length > 0
      ? { key: options.key ?? 'remove', values: { count: total, name: nameOf(session, activities[0] ?? '') } }
      : transitions.length > 0
        ? { key: 'removeTransition', values: { count: total } }
        : { key: 'noteRemove', values: { count: total } };
  const left = removeCanvasNotes(disconnect(graph, transitions), notes);
  const next = removeActivities(left, activities, { reconnect: options.reconnect });
  applyEdit(session.documents, { label, graph: next, selection: noSelection });
  return total;
}

export function rename(session: EditorSession, id: ActivityId, label: string): void {
  const { graph } = session.documents.getState();
  const name = label.trim();
  if (name === '' || name === findActivity(graph, id)?.label) return;
  applyEdit(session.documents, {
    label: { key: 'rename', values: { name } },
    graph: renameActivity(graph, id, name),
    coalesce: `rename:${id}`,
  });
}

export function nameTransition(session: EditorSession, id: TransitionId, label: string): void {
  const { graph } = session.documents.getState();
  if ((findTransition(graph, id)?.label ?? '') === label) return;
  applyEdit(session.documents, {
    label: { key: 'label' },
    graph: labelTransition(graph, id, label),
    coalesce: `label:${id}`,
  });
}

/** Changes the settings of an activity. `field` names the field being typed in, so that its keystrokes are one gesture. */
export function configure(session: EditorSession, id: ActivityId, config: unknown, field?: string): void {
  const { graph } = session.documents.getState();
  applyEdit(session.documents, {
    label: { key: 'config', values: { name: nameOf(session, id) } },
    graph: setConfig(graph, id, config),
    coalesce: field === undefined ? undefined : `config:${id}:${field}`,
  });
}

export function writeNote(session: EditorSession, id: ActivityId, note: string): void {
  const { graph } = session.documents.getState();
  applyEdit(session.documents, {
    label: { key: 'note', values: { name: nameOf(session, id) } },
    graph: setNote(graph, id, note),
    coalesce: `note:${id}`,
  });
}

/** Sets the zone in which the campaign's dates and times are meant. */
export function setTimeZone(session: EditorSession, timeZone: string): void {
  const { graph } = session.documents.getState();
  if (timeZone === graph.settings.timeZone) return;
  const next = { ...graph, settings: { ...graph.settings, timeZone } };
  applyEdit(session.documents, { label: { key: 'zone' }, graph: next });
}

/** Disables the given activities, or enables them when all of them are disabled. */
export function toggleDisabled(session: EditorSession, ids: readonly ActivityId[]): void {
  toggle(session, ids, { name: 'disabled', set: setDisabled, on: 'disable', off: 'enable' });
}

/** Sets a breakpoint at each of the given activities, or removes them when all have one. */
export function toggleBreakpoint(session: EditorSession, ids: readonly ActivityId[]): void {
  toggle(session, ids, { name: 'breakpoint', set: setBreakpoint, on: 'setBreakpoint', off: 'removeBreakpoint' });
}

/** Copies activities and notes beside themselves. */
export function duplicate(
  session: EditorSession,
  ids: readonly ActivityId[],
  notes: readonly CanvasNoteId[] = [],
): void {
  duplicateTo(session, { activities: ids, notes }, BESIDE);
}

/** Arranges all activities along the flow, as one gesture. */
export async function tidyUp(session: EditorSession): Promise<void> {
  const places = await session.view.getState().controls?.arrange();
  if (!places) return;
  const { graph } = session.documents.getState();
  applyEdit(session.documents, { label: { key: 'tidy' }, graph: arranged(graph, places) });
  session.view.getState().controls?.fit();
}

/** What an activity is called. */
export function nameOf(session: EditorSession, id: ActivityId): string {
  return findActivity(session.documents.getState().graph, id)?.label || id;
}

/** What the population of a port is called. */
export function outletNameOf(session: EditorSession, activity: ActivityId, port: string): string {
  return say(outletLabel(session.documents.getState().graph, activity, port));
}

interface ActivitySwitch {
  readonly name: HaltReason;
  readonly set: typeof setDisabled;
  /** What the gesture is called. */
  readonly on: EntryLabel['key'];
  readonly off: EntryLabel['key'];
}

function toggle(session: EditorSession, ids: readonly ActivityId[], { name, set, on, off }: ActivitySwitch): void {
  const { graph } = session.documents.getState();
  if (ids.length === 0) return;
  const value = !ids.every((id) => findActivity(graph, id)?.[name]);
  applyEdit(session.documents, { label: counted(session, value ? on : off, ids), graph: set(graph, ids, value) });
}

function counted(session: EditorSession, key: EntryLabel['key'], ids: readonly ActivityId[]): EntryLabel {
  return { key, values: { count: ids.length, name: nameOf(session, ids[0] ?? '') } };
}

function outletOf({ from }: Pick<TransitionEnds, 'from'>): string {
  return outletId(from.activity, from.port);
}
