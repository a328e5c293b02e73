import { createContext, useContext } from 'react';

/** Opens the sheet of keys. */
export const ShortcutSheetContext = createContext<() => void>(() => undefined);

/** How to open the sheet of keys, for a menu entry. */
export function useShowShortcuts(): () => void {
  return useContext(ShortcutSheetContext);
}
