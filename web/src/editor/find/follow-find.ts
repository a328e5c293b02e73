import type { EditorSession } from '../editor-session.ts';
import { itemKey } from '../item-element.ts';
import { type CanvasItem, type Found, sameItem } from '../view-store.ts';
import { findItems } from './find-items.ts';

/** Keeps what was found true while the reader types and the campaign changes. Returns how to stop. */
export function followFind(session: EditorSession): () => void {
  const { documents, checked, view } = session;

  function look() {
    const { finding, findText, found } = view.getState();
    const text = finding ? findText.trim() : '';
    if (text === '') {
      if (found) view.setState({ found: undefined });
      return;
    }
    const items = findItems(documents.getState().graph, checked.getState(), text);
    view.setState({ found: { text, items, keys: new Set(items.map(itemKey)), at: placeIn(items, found, text) } });
  }

  const stops = [
    view.subscribe((next, before) => {
      if (next.finding === before.finding && next.findText === before.findText) return;
      look();
      const { found } = view.getState();
      if (found && found.text !== before.found?.text) revealFound(session);
    }),
    checked.subscribe(look),
    documents.subscribe((next, before) => {
      if (next.graph.notes !== before.graph.notes) look();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Goes to the next or previous hit, round and round, and shows it; the keyboard stays where it is. */
export function stepFound(session: EditorSession, by: 1 | -1): void {
  const { found } = session.view.getState();
  if (!found || found.items.length === 0) return;
  const at = (found.at + by + found.items.length) % found.items.length;
  session.view.setState({ found: { ...found, at } });
  revealFound(session);
}

/** Ends the search; the focus goes to the hit the reader was at. */
export function endFind(session: EditorSession): void {
  const { found, focus, controls } = session.view.getState();
  const item = found?.items[found.at] ?? focus;
  session.view.setState({ finding: false });
  if (item) controls?.focus(item);
}

function revealFound({ view }: EditorSession): void {
  const { found, controls } = view.getState();
  const item = found?.items[found.at];
  if (!item) return;
  view.setState({ focus: item });
  controls?.reveal(item);
}

function placeIn(items: readonly CanvasItem[], before: Found | undefined, text: string): number {
  if (items.length === 0) return -1;
  const current = before?.items[before.at];
  const kept = before?.text === text && current ? items.findIndex((item) => sameItem(item, current)) : -1;
  return Math.max(0, kept);
}
