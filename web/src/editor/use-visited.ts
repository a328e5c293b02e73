import { useEffect } from 'react';
import { useEditor } from './EditorContext.tsx';
import { visitedWith } from './visited.ts';

/** An activity counts as visited once it was chosen and left again: until then what is missing is no fault. */
export function useVisited(): void {
  const { documents, view } = useEditor();
  useEffect(
    () =>
      documents.subscribe((next, before) => {
        if (next.selection === before.selection) return;
        const left = [...before.selection.activities].filter((id) => !next.selection.activities.has(id));
        if (left.length === 0) return;
        view.setState(({ visited }) => ({ visited: visitedWith(visited, left, next.graph.activities) }));
      }),
    [documents, view],
  );
}
