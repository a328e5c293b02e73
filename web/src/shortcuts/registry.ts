import { matches, parseCombination } from './key-combination.ts';
import type { Shortcut } from './shortcut.ts';

export interface ShortcutScope {
  /** The heading in the sheet, in the reader's language. */
  readonly title: string;
  readonly table: readonly Shortcut[];
}

type Entry = { readonly read: () => ShortcutScope };

let entries: readonly Entry[] = [];
const listeners = new Set<() => void>();

/** Adds a scope; the newest one is asked first. Returns how to take it away. */
export function register(read: () => ShortcutScope): () => void {
  const entry = { read };
  entries = [...entries, entry];
  changed();
  return () => {
    entries = entries.filter((other) => other !== entry);
    changed();
  };
}

/** The scopes that hold now, in the order in which they came. */
export function activeScopes(): readonly ShortcutScope[] {
  return entries.map((entry) => entry.read());
}

export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A value that changes when scopes come or go, for useSyncExternalStore. */
export function snapshot(): unknown {
  return entries;
}

/** Does what a key press stands for; nothing while the reader types, or inside dialogs, menus and lists. */
export function handleKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || isTyping(event.target) || isInOverlay(event.target)) return;
  for (const scope of activeScopes().toReversed()) {
    const shortcut = scope.table.find(
      (one) =>
        one.keysElsewhere !== true &&
        (one.repeats === true || !event.repeat) &&
        one.keys.some((keys) => matches(parseCombination(keys), event)) &&
        (one.enabled?.(event) ?? true),
    );
    if (!shortcut) continue;
    event.preventDefault();
    shortcut.perform(event);
    return;
  }
}

const NOT_TEXT = new Set(['checkbox', 'radio', 'button', 'submit', 'reset', 'range', 'color', 'file', 'image']);

/** Whether keys go into a text here. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) {
    return true;
  }
  return target instanceof HTMLInputElement && !NOT_TEXT.has(target.type);
}

function isInOverlay(target: EventTarget | null): boolean {
  const overlay = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';
  if (target instanceof HTMLElement && target.closest(overlay)) return true;
  return document.querySelector('[role="alertdialog"], [role="dialog"][aria-modal="true"]') !== null;
}

function changed(): void {
  for (const listener of listeners) listener();
}
