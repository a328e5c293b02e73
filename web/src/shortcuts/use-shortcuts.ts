import { useEffect, useRef, useSyncExternalStore } from 'react';
import { activeScopes, register, type ShortcutScope, snapshot, subscribe } from './registry.ts';
import type { Shortcut } from './shortcut.ts';

/**
 * Makes a table of keys hold while the component is on the page. `title` heads it in the sheet.
 * The table may change with every render; scopes that come later are asked first.
 */
export function useShortcuts(title: string, table: readonly Shortcut[]): void {
  const current = useRef<ShortcutScope>({ title, table });
  useEffect(() => {
    current.current = { title, table };
  });
  useEffect(() => register(() => current.current), []);
}

/** The tables that hold now, for the sheet and the list of commands. */
export function useActiveShortcuts(): readonly ShortcutScope[] {
  useSyncExternalStore(subscribe, snapshot);
  return activeScopes();
}
