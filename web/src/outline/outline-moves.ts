import { select } from '../editor/document/document-store.ts';
import { isEmptySelection, noSelection, toggled } from '../editor/document/selection.ts';
import type { EditorSession } from '../editor/editor-session.ts';
import type { CanvasItem } from '../editor/view-store.ts';
import { activityOf, closingKey, groupAround, type OutlineRow, outlineRows, rowIndexOf } from './outline-rows.ts';

/** The rows in view now. */
export function rowsNow({ documents, view }: EditorSession): readonly OutlineRow[] {
  return outlineRows(documents.getState().graph, view.getState().outlineClosed);
}

/** The row with the focus; undefined while there are no rows. */
function rowInFocus(session: EditorSession): OutlineRow | undefined {
  const rows = rowsNow(session);
  const { focus } = session.view.getState();
  return rows[focus ? Math.max(0, rowIndexOf(rows, session.documents.getState().graph, focus)) : 0];
}

/** Goes so many rows down. What was chosen is left behind, so that the next command acts on what has the focus. */
export function goRows(session: EditorSession, by: number): void {
  const rows = rowsNow(session);
  const current = rowInFocus(session);
  const index = current ? rows.indexOf(current) : 0;
  goTo(session, rows[Math.min(rows.length - 1, Math.max(0, index + by))]);
}

/** Right opens an activity, then goes into it; left closes it, or goes out to it. */
export function goSideways(session: EditorSession, way: 'in' | 'out'): void {
  const row = rowInFocus(session);
  if (!row) return;
  const { item } = row;
  const folds = item.kind === 'activity' || item.kind === 'group';
  if (folds && row.open !== undefined && row.open !== (way === 'in')) {
    setOpen(session, [closingKey(item)], way === 'in');
  } else if (way === 'in' && row.open === true) goRows(session, 1);
  else if (way === 'out' && row.parent !== undefined)
    goTo(session, rowOf(session, { kind: 'activity', id: row.parent }));
  else if (way === 'out' && row.group !== undefined) goTo(session, rowOf(session, { kind: 'group', id: row.group }));
}

/** Adds the row with the focus to what is chosen, or takes it out. */
export function toggleRow(session: EditorSession, item: CanvasItem | undefined = rowInFocus(session)?.item): void {
  if (item?.kind !== 'activity' && item?.kind !== 'transition') return;
  const { documents } = session;
  select(documents, toggled(documents.getState().selection, item.kind, item.id));
}

/** Chooses the row with the focus and the next activity or arrow of its kind above or below it. */
export function growRows(session: EditorSession, by: 1 | -1): void {
  const rows = rowsNow(session);
  const current = rowInFocus(session);
  if (current?.item.kind !== 'activity' && current?.item.kind !== 'transition') return;
  const { kind, id } = current.item;
  const beyond = by > 0 ? rows.slice(rows.indexOf(current) + 1) : rows.slice(0, rows.indexOf(current)).toReversed();
  const next = beyond.find((row) => row.item.kind === kind);
  if (next?.item.kind !== kind) return;
  const part = kind === 'activity' ? 'activities' : 'transitions';
  const { selection } = session.documents.getState();
  select(session.documents, { ...noSelection, [part]: new Set([...selection[part], id, next.item.id]) });
  session.view.getState().controls?.focus(next.item);
}

/** Shows or hides what leaves activities and what is in groups, by their closing keys. */
export function setOpen({ view }: EditorSession, keys: Iterable<string>, open: boolean): void {
  const closed = new Set(view.getState().outlineClosed);
  for (const key of keys) {
    if (open) closed.delete(key);
    else closed.add(key);
  }
  view.setState({ outlineClosed: closed });
}

/** Opens whatever hides an item, so that it has a row. */
export function openRowOf(session: EditorSession, item: CanvasItem): void {
  const { graph } = session.documents.getState();
  const parent = item.kind === 'activity' || item.kind === 'group' ? undefined : activityOf(graph, item);
  const group = groupAround(graph, item);
  const keys = [
    ...(parent === undefined ? [] : [parent]),
    ...(group === undefined ? [] : [closingKey({ kind: 'group', id: group })]),
  ].filter((key) => session.view.getState().outlineClosed.has(key));
  if (keys.length > 0) setOpen(session, keys, true);
}

function rowOf(session: EditorSession, item: CanvasItem): OutlineRow | undefined {
  const rows = rowsNow(session);
  return rows[rowIndexOf(rows, session.documents.getState().graph, item)];
}

function goTo(session: EditorSession, row: OutlineRow | undefined): void {
  if (!row) return;
  const { documents, view } = session;
  if (!isEmptySelection(documents.getState().selection)) select(documents, noSelection);
  view.getState().controls?.focus(row.item);
}
