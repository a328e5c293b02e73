import { canSplice, inboundOf, outboundOf, type Position, regroup, type Regrouping } from '@fanfare/shared';
import { type NodeChange, type OnNodeDrag, useReactFlow } from '@xyflow/react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { isApple } from '../shortcuts/key-combination.ts';
import { useDocument, useEditor } from '../editor/EditorContext.tsx';
import type { EditorSession } from '../editor/editor-session.ts';
import { spliceOn } from '../editor/edits/edit-graph.ts';
import { duplicateTo, moveThings } from '../editor/edits/moving.ts';
import { arrowUnder } from './arrow-under.ts';
import { beginDrag, type Drag, draggedPlaces, type DragMode, followDrag, placesIn } from './drag-state.ts';
import type { CanvasEdge, CanvasNode } from './flow-elements.ts';
import { useEscape } from './use-escape.ts';
import { useSpaceToPan } from './use-space-to-pan.ts';

const NOWHERE: ReadonlyMap<string, Position> = new Map();
const AS_IT_IS: Regrouping = new Map();

/**
 * Cards and notes follow the pointer here; the document hears of it once, when they are let go. Alt takes along all that
 * follows, Ctrl or Cmd makes a copy, Escape puts everything back.
 */
export function useCardMoves() {
  const session = useEditor();
  const flow = useReactFlow<CanvasNode, CanvasEdge>();
  const graph = useDocument((state) => state.graph);
  const current = useRef<Drag>(undefined);
  const [drag, setDrag] = useState<Drag>();
  /** What was chosen when the pointer went down: Ctrl adds to it before a drag begins. */
  const pressed = useRef<ReadonlySet<string>>(new Set());
  const show = useCallback((next: Drag | undefined) => {
    current.current = next;
    setDrag(next);
  }, []);

  useSpaceToPan();

  const onPointerDownCapture = useCallback(() => {
    pressed.current = new Set(flow.getNodes().flatMap((node) => (node.selected ? [node.id] : [])));
  }, [flow]);

  const follow = useCallback(
    (changes: readonly NodeChange<CanvasNode>[]) => {
      const before = current.current;
      if (!before) return;
      for (const change of changes) {
        if (change.type !== 'position' || change.dragging !== true || !change.position) continue;
        if (!before.handles.has(change.id)) continue;
        show(followDrag(before, { id: change.id, position: change.position }, flow.getZoom()));
        return;
      }
    },
    [flow, show],
  );

  const onNodeDragStart: OnNodeDrag<CanvasNode> = useCallback(
    (event, node, nodes) => {
      const aimed = modeOf(event) === 'copy' && !pressed.current.has(node.id) ? [node] : nodes;
      show(beginDrag(session.documents.getState().graph, aimed, flow.getNodes()));
    },
    [session, flow, show],
  );

  const onNodeDrag: OnNodeDrag<CanvasNode> = useCallback(
    (event, _, nodes) => {
      const held = current.current;
      if (!held) return;
      const mode = modeOf(event);
      if (held.mode !== mode) show({ ...held, mode });
      const dropOn = mode === 'move' ? dropTarget(session, event, nodes) : undefined;
      const [dropInto] = groupsEntered(held, mode);
      const shown = session.view.getState();
      if (dropOn !== shown.dropOn || dropInto !== shown.dropInto) session.view.setState({ dropOn, dropInto });
    },
    [session, show],
  );

  const onNodeDragStop: OnNodeDrag<CanvasNode> = useCallback(
    (event, _, nodes) => {
      const last = current.current;
      session.view.setState({ dropOn: undefined, dropInto: undefined });
      if (last && (last.by.x !== 0 || last.by.y !== 0)) letGo(session, { ...last, mode: modeOf(event) }, event, nodes);
      show(undefined);
    },
    [session, show],
  );

  useEscape(drag !== undefined, () => {
    session.view.setState({ dropOn: undefined, dropInto: undefined });
    show(undefined);
  });

  const dragged = useMemo(() => (drag ? draggedPlaces(graph, drag) : NOWHERE), [graph, drag]);
  const regrouping = drag?.mode === 'move' ? drag.regrouping : AS_IT_IS;
  /** The document as its groups would be if everything were let go. */
  const drawn = useMemo(() => regroup(graph, regrouping), [graph, regrouping]);
  return { drag, dragged, drawn, follow, onPointerDownCapture, onNodeDragStart, onNodeDrag, onNodeDragStop };
}

function letGo(session: EditorSession, drag: Drag, event: MouseEvent | TouchEvent, nodes: readonly CanvasNode[]) {
  const { graph } = session.documents.getState();
  if (drag.mode === 'copy') {
    duplicateTo(session, drag.things, { x: Math.round(drag.by.x), y: Math.round(drag.by.y) });
    return;
  }
  const places = placesIn(draggedPlaces(graph, drag));
  const on = drag.mode === 'move' ? dropTarget(session, event, nodes) : undefined;
  const [only] = nodes;
  if (on !== undefined && only && spliceOn(session, on, only.id, places.activities, drag.regrouping)) return;
  if (drag.mode === 'with-after') moveThings(session, places, { key: 'moveWith' });
  else moveThings(session, places, { regrouping: drag.regrouping });
}

/** The groups that cards would join. */
function groupsEntered(drag: Drag, mode: DragMode): readonly string[] {
  if (mode !== 'move') return [];
  return [...drag.regrouping.values()].flatMap((group) => group ?? []);
}

function modeOf(event: MouseEvent | TouchEvent): DragMode {
  if (isApple() ? event.metaKey : event.ctrlKey) return 'copy';
  return event.altKey ? 'with-after' : 'move';
}

/** The arrow that would take in the one card being dragged: it has no arrows of its own yet. */
function dropTarget(session: EditorSession, event: MouseEvent | TouchEvent, nodes: readonly CanvasNode[]) {
  const [only, ...others] = nodes;
  const { graph } = session.documents.getState();
  if (only?.type !== 'activity' || others.length > 0 || !('clientX' in event)) return undefined;
  if (inboundOf(graph, only.id).length > 0 || outboundOf(graph, only.id).length > 0) return undefined;
  const on = arrowUnder(event.clientX, event.clientY);
  return on !== undefined && canSplice(graph, on, only.id) ? on : undefined;
}
