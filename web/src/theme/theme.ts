import { useSyncExternalStore } from 'react';

/** What the reader chose; “system” follows the operating system as it changes. */
export const themeChoices = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof themeChoices)[number];

const STORAGE_KEY = 'fanfare.theme';
const listeners = new Set<() => void>();
let choice: ThemeChoice = stored();

/** Sets the look of the page and remembers it in this browser. */
export function chooseTheme(next: ThemeChoice): void {
  choice = next;
  remember(next);
  applyTheme();
  for (const listener of listeners) listener();
}

/** Puts the remembered look on the page; called once before the first render. */
export function applyTheme(): void {
  if (choice === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = choice;
}

/** The reader's choice. */
export function useThemeChoice(): ThemeChoice {
  return useSyncExternalStore(subscribe, () => choice);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function stored(): ThemeChoice {
  try {
    const value = localStorage.getItem(STORAGE_KEY);
    return themeChoices.find((known) => known === value) ?? 'system';
  } catch {
    return 'system';
  }
}

/** Storage can be forbidden; then the choice lasts until the page is left. */
function remember(value: ThemeChoice): void {
  try {
    localStorage.setItem(STORAGE_KEY, value);
  } catch {
    return;
  }
}
