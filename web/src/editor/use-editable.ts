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

function useMediaQuery(query: string): boolean {
  const { media, subscribe } = watched(query);
  return useSyncExternalStore(subscribe, () => media.matches);
}

interface WatchedQuery {
  readonly media: MediaQueryList;
  readonly subscribe: (changed: () => void) => () => void;
}

const queries = new Map<string, WatchedQuery>();

/** One question to the browser for all who ask it, however often they are drawn. */
function watched(query: string): WatchedQuery {
  const known = queries.get(query);
  if (known) return known;
  const media = matchMedia(query);
  const made: WatchedQuery = {
    media,
    subscribe: (changed) => {
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
  };
  queries.set(query, made);
  return made;
}
