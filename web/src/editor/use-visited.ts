import { useEffect } from 'react';
import { useEditor } from './EditorContext.tsx';

/** An activity counts as visited once it was chosen and left again: until then what is missing is no fault. */
export function useVisited(): void {
  const { documents, view } = useEditor();
  useEffect(
    () =>
      documents.subscribe((next, before) => {
        if (next.selection === before.selection) return;
        const left = [...before.selection.activities].filter((id) => !next.selection.activities.has(id));
        if (left.length > 0) view.setState(({ visited }) => ({ visited: new Set([...visited, ...left]) }));
      }),
    [documents, view],
  );
}
