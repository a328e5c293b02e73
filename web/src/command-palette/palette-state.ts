import { createStore } from 'zustand/vanilla';

/** Whether the list of commands is open. One for the whole page. */
export const paletteState = createStore<{ readonly open: boolean }>(() => ({ open: false }));

/** The keys that open the list of commands. */
export const PALETTE_KEYS = ['Mod+K', 'Mod+Shift+P'] as const;

/** Opens the list of commands. */
export function openPalette(): void {
  paletteState.setState({ open: true });
}
