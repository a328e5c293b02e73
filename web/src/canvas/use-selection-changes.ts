import type { EdgeChange, NodeChange } from '@xyflow/react';
import { useCallback } from 'react';
import { select } from '../editor/document/document-store.ts';
import { useEditor } from '../editor/EditorContext.tsx';
import type { CanvasEdge, CanvasNode } from './derive.ts';

/**
 * What React Flow says was chosen becomes the selection of the document store. Arrows are chosen by their own
 * clicks: a box would choose all between the cards in it, which go with them anyway.
 */
export function useSelectionChanges() {
  const { documents } = useEditor();
  return useCallback(
    (part: 'activities' | 'transitions', changes: readonly (NodeChange<CanvasNode> | EdgeChange<CanvasEdge>)[]) => {
      const { selection } = documents.getState();
      const next = new Set(selection[part]);
      for (const change of changes) {
        if (change.type !== 'select') continue;
        if (change.selected && part === 'activities') next.add(change.id);
        else if (change.selected) continue;
        else next.delete(change.id);
      }
      if (next.size !== selection[part].size || [...next].some((id) => !selection[part].has(id))) {
        select(documents, { ...selection, [part]: next });
      }
    },
    [documents],
  );
}
