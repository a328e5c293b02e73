import {
  type ActivityId,
  canSplice,
  connect,
  connectionProblem,
  disconnect,
  duplicateActivities,
  findActivity,
  findTransition,
  labelTransition,
  moveActivities,
  outletLabel,
  type Position,
  type Problem,
  reconnect,
  removeActivities,
  renameActivity,
  setConfig,
  setDisabled,
  setNote,
  spliceExisting,
  type TransitionEnds,
  type TransitionId,
} from '@fanfare/shared';
import { applyEdit } from '../document/document-store.ts';
import type { EntryLabel } from '../document/history.ts';
import { noSelection, selectActivities, selectTransitions } from '../document/selection.ts';
import type { EditorSession } from '../editor-session.ts';
import { fresh } from './fresh-values.ts';

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
  applyEdit(session.documents, { label: { key: 'reconnect' }, graph: reconnect(graph, id, ends) });
  return undefined;
}

/** Puts an activity that is on the canvas on an arrow, where it was dropped. */
export function spliceOn(
  session: EditorSession,
  on: TransitionId,
  id: ActivityId,
  positions: Readonly<Record<ActivityId, Position>>,
): boolean {
  const { graph } = session.documents.getState();
  if (!canSplice(graph, on, id)) return false;
  const moved = moveActivities(graph, positions);
  applyEdit(session.documents, {
    label: { key: 'insert', values: { name: nameOf(session, id) } },
    graph: spliceExisting(moved, on, id, fresh.id()),
  });
  return true;
}

export function moveTo(
  session: EditorSession,
  positions: Readonly<Record<ActivityId, Position>>,
  coalesce?: string,
): void {
  const { graph } = session.documents.getState();
  const ids = Object.keys(positions).filter((id) => findActivity(graph, id));
  const moved = Object.fromEntries(ids.flatMap((id) => (positions[id] ? [[id, positions[id]]] : [])));
  if (ids.length === 0) return;
  applyEdit(session.documents, { label: counted(session, 'move', ids), graph: moveActivities(graph, moved), coalesce });
}

/** Moves what is chosen by a distance; repeated presses of a key are one gesture. */
export function moveSelectionBy(session: EditorSession, ids: Iterable<ActivityId>, by: Position): void {
  const { graph } = session.documents.getState();
  const positions: Record<ActivityId, Position> = {};
  for (const id of ids) {
    const { x, y } = graph.layout[id] ?? { x: 0, y: 0 };
    positions[id] = { x: x + by.x, y: y + by.y };
  }
  moveTo(session, positions, `move:${Object.keys(positions).join()}`);
}

/** Removes what is chosen; returns how many items went. */
export function removeSelection(session: EditorSession, options: { reconnect: boolean; key?: 'cut' }): number {
  const { graph, selection } = session.documents.getState();
  const activities = [...selection.activities];
  const transitions = [...selection.transitions];
  const total = activities.length + transitions.length;
  if (total === 0) return 0;
  const label: EntryLabel =
    activities.length === 0
      ? { key: 'removeTransition', values: { count: transitions.length } }
      : { key: options.key ?? 'remove', values: { count: total, name: nameOf(session, activities[0] ?? '') } };
  const next = removeActivities(disconnect(graph, transitions), activities, { reconnect: options.reconnect });
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
  const { graph } = session.documents.getState();
  if (ids.length === 0) return;
  const disabled = !ids.every((id) => findActivity(graph, id)?.disabled);
  applyEdit(session.documents, {
    label: counted(session, disabled ? 'disable' : 'enable', ids),
    graph: setDisabled(graph, ids, disabled),
  });
}

export function duplicate(session: EditorSession, ids: readonly ActivityId[]): void {
  const { graph } = session.documents.getState();
  if (ids.length === 0) return;
  const label = counted(session, 'duplicate', ids);
  const copied = duplicateActivities(graph, ids, { fresh, offset: BESIDE });
  applyEdit(session.documents, { label, graph: copied.graph, selection: selectActivities(copied.added) });
}

/** Arranges all activities along the flow, as one gesture. */
export async function tidyUp(session: EditorSession): Promise<void> {
  const places = await session.view.getState().controls?.arrange();
  if (!places) return;
  const { graph } = session.documents.getState();
  const known = [...places].filter(([id]) => findActivity(graph, id));
  applyEdit(session.documents, { label: { key: 'tidy' }, graph: moveActivities(graph, Object.fromEntries(known)) });
  session.view.getState().controls?.fit();
}

/** What an activity is called. */
export function nameOf(session: EditorSession, id: ActivityId): string {
  return findActivity(session.documents.getState().graph, id)?.label || id;
}

/** What the population of a port is called. */
export function outletNameOf(session: EditorSession, activity: ActivityId, port: string): string {
  return outletLabel(session.documents.getState().graph, activity, port);
}

function counted(session: EditorSession, key: EntryLabel['key'], ids: readonly ActivityId[]): EntryLabel {
  return { key, values: { count: ids.length, name: nameOf(session, ids[0] ?? '') } };
}
