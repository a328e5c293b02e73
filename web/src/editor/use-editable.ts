import { useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { useEditor } from './EditorContext.tsx';

const NARROW = '(max-width: 1023.98px)';

/** Whether the window is too narrow to edit in. */
export function useNarrow(): boolean {
  return useMediaQuery(NARROW);
}

/** Whether the palette is a rail and the panels are slim. */
export function useCompact(): boolean {
  return useMediaQuery('(max-width: 1199.98px)');
}

/** Whether the campaign may be changed here. */
export function useEditable(): boolean {
  const { head, preview } = useEditor();
  const archived = useStore(head, ({ status }) => status === 'archived');
  return !useNarrow() && !archived && preview === undefined;
}

export function useMediaQuery(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = matchMedia(query);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => matchMedia(query).matches,
  );
}
