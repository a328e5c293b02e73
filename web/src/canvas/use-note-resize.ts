import type { Box } from '@fanfare/shared';
import { type NodeChange, useReactFlow } from '@xyflow/react';
import { useCallback, useState } from 'react';
import type { CanvasEdge, CanvasNode } from './flow-elements.ts';

/** A note follows its edge here while that is dragged; the document hears of it when it is let go. */
export function useNoteResize() {
  const flow = useReactFlow<CanvasNode, CanvasEdge>();
  const [resized, setResized] = useState<{ readonly id: string; readonly box: Box }>();
  const followEdge = useCallback(
    (changes: readonly NodeChange<CanvasNode>[]) => {
      for (const change of changes) {
        if (change.type !== 'dimensions' || change.resizing === undefined) continue;
        const { id, dimensions, resizing } = change;
        const node = flow.getNode(id);
        if (!resizing || !node || !dimensions) {
          setResized(undefined);
          continue;
        }
        const moved = changes.find((one) => one.type === 'position' && one.id === id);
        const at = (moved?.type === 'position' ? moved.position : undefined) ?? node.position;
        setResized({ id, box: { ...at, ...dimensions } });
      }
    },
    [flow],
  );
  return { resized, followEdge };
}
