import { createContext, useContext } from 'react';

/** What a popover opens over. */
const OverContext = createContext<'page' | 'dialog'>('page');

/** Around what stands in a dialog, so that popovers of it open above the dialog. */
export const PopoverLayer = OverContext.Provider;

/** The class that puts a popover above what it hangs on. */
export function usePopoverLayer(): string {
  return useContext(OverContext) === 'dialog' ? 'z-(--layer-toast)' : 'z-(--layer-pop)';
}
