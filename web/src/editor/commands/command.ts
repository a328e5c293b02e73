import type { TFunction } from 'i18next';
import type { Shortcut } from '../../shortcuts/shortcut.ts';
import type { EditorSession } from '../editor-session.ts';
import type { RuleAddress } from '../rule/use-rule-address.ts';

export type EditorWords = TFunction<'editor'>;

/** What commands act on. */
export interface CommandContext {
  readonly session: EditorSession;
  readonly t: EditorWords;
  /** False where the canvas may be looked at but not changed. */
  readonly editable: boolean;
  readonly openRule: (address: RuleAddress) => void;
}

/** One thing the editor can do, with its keys: the handlers, menus and the sheet of keys read the same table. */
export type Command = Shortcut;

/** Whether a key press belongs to the canvas: nothing else on the page has the focus. */
export function onCanvas(event: KeyboardEvent): boolean {
  const { target } = event;
  if (!(target instanceof HTMLElement)) return false;
  return target === document.body || target.closest('[data-region="canvas"]') !== null;
}

/** Whether a key press belongs to the canvas itself, not to a button on it. */
export function onCanvasItem(event: KeyboardEvent): boolean {
  const { target } = event;
  return onCanvas(event) && !(target instanceof HTMLButtonElement && target.dataset['item'] === undefined);
}
