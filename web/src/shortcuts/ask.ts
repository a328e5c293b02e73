import type { Shortcut } from './shortcut.ts';

/** Stands for a press of no key, where something is done from a menu or a button; it has no target. */
function noKey(): KeyboardEvent {
  return new KeyboardEvent('keydown');
}

/** Whether a thing can be done now from a menu, a button or the list of commands. */
export function canAsk(shortcut: Shortcut): boolean {
  return shortcut.enabled?.(noKey()) ?? true;
}

/** Does a thing from a menu, a button or the list of commands. */
export function ask(shortcut: Shortcut | undefined): void {
  shortcut?.perform(noKey());
}
