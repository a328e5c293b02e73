import type { TFunction } from 'i18next';
import type { Shortcut } from '../../shortcuts/shortcut.ts';
import type { EditorSession } from '../editor-session.ts';
import type { RuleAddress } from '../rule/use-rule-address.ts';
import type { EditorMode } from '../view-store.ts';

export type EditorWords = TFunction<'editor'>;

/** What commands act on. */
export interface CommandContext {
  readonly session: EditorSession;
  readonly t: EditorWords;
  /** False where the canvas may be looked at but not changed. */
  readonly editable: boolean;
  readonly openRule: (address: RuleAddress) => void;
  /** The view that is open; what moves through it differs from view to view. */
  readonly mode: EditorMode;
  readonly openMode: (mode: EditorMode) => void;
}

/** One thing the editor can do, with its keys: the handlers, menus and the sheet of keys read the same table. */
export type Command = Shortcut;

/** Where the activities are: the canvas, or the outline in its place. */
const ITEMS = '[data-region="canvas"], [data-region="outline"]';

/** Whether a key press belongs to the canvas or the outline: nothing else on the page has the focus. Menus press no key. */
export function onCanvas(event: KeyboardEvent): boolean {
  const { target } = event;
  if (!(target instanceof HTMLElement)) return target === null;
  return target === document.body || target.closest(ITEMS) !== null;
}

/** Whether a key press belongs to the canvas itself, not to a button on it. */
export function onCanvasItem(event: KeyboardEvent): boolean {
  const { target } = event;
  return onCanvas(event) && !(target instanceof HTMLButtonElement && target.dataset['item'] === undefined);
}

/** A way from where the focus is to something else, again and again while the key is held down. */
export function travelCommand(name: string, label: string, key: string, perform: () => void): Command {
  return { name, label, keys: [key], repeats: true, directly: true, enabled: onCanvasItem, perform };
}
