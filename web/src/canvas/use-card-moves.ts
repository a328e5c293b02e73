import { type ActivityId, canSplice, inboundOf, outboundOf, type Position } from '@fanfare/shared';
import type { NodeChange, OnNodeDrag } from '@xyflow/react';
import { useCallback, useState } from 'react';
import { useEditor } from '../editor/EditorContext.tsx';
import type { EditorSession } from '../editor/editor-session.ts';
import { moveTo, spliceOn } from '../editor/edits/edit-graph.ts';
import { arrowUnder } from './arrow-under.ts';
import type { CanvasNode } from './derive.ts';

const NOWHERE: ReadonlyMap<ActivityId, Position> = new Map();

/** Cards follow the pointer here; the document hears of it once, when they are let go. */
export function useCardMoves() {
  const session = useEditor();
  const [dragged, setDragged] = useState(NOWHERE);

  const follow = useCallback((changes: readonly NodeChange<CanvasNode>[]) => {
    const moved = changes.filter((change) => change.type === 'position' && change.dragging === true && change.position);
    if (moved.length === 0) return;
    setDragged((before) => {
      const next = new Map(before);
      for (const change of moved)
        if (change.type === 'position' && change.position) next.set(change.id, change.position);
      return next;
    });
  }, []);

  const onNodeDrag: OnNodeDrag<CanvasNode> = useCallback(
    (event, _, nodes) => session.view.setState({ dropOn: dropTarget(session, event, nodes) }),
    [session],
  );

  const onNodeDragStop: OnNodeDrag<CanvasNode> = useCallback(
    (event, _, nodes) => {
      const positions = Object.fromEntries(
        nodes.map((node) => [node.id, { x: Math.round(node.position.x), y: Math.round(node.position.y) }]),
      );
      const on = dropTarget(session, event, nodes);
      const [only] = nodes;
      session.view.setState({ dropOn: undefined });
      const { layout } = session.documents.getState().graph;
      const anyMoved = nodes.some(
        (node) => layout[node.id]?.x !== positions[node.id]?.x || layout[node.id]?.y !== positions[node.id]?.y,
      );
      if (anyMoved && !(on !== undefined && only && spliceOn(session, on, only.id, positions)))
        moveTo(session, positions);
      setDragged(NOWHERE);
    },
    [session],
  );

  return { dragged, follow, onNodeDrag, onNodeDragStop };
}

/** The arrow that would take in the one card being dragged: it has no arrows of its own yet. */
function dropTarget(session: EditorSession, event: MouseEvent | TouchEvent, nodes: readonly CanvasNode[]) {
  const [only, ...others] = nodes;
  const { graph } = session.documents.getState();
  if (!only || others.length > 0 || !('clientX' in event)) return undefined;
  if (inboundOf(graph, only.id).length > 0 || outboundOf(graph, only.id).length > 0) return undefined;
  const on = arrowUnder(event.clientX, event.clientY);
  return on !== undefined && canSplice(graph, on, only.id) ? on : undefined;
}
