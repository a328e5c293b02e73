import { type CampaignGraph, findTransition } from '@fanfare/shared';
import { type ReactFlowInstance, useReactFlow } from '@xyflow/react';
import { useEffect } from 'react';
import { useEditor } from '../editor/EditorContext.tsx';
import { shownItem } from '../editor/group-navigation.ts';
import { focusItem } from '../editor/item-element.ts';
import type { EditorSession } from '../editor/editor-session.ts';
import type { CanvasControls, CanvasItem } from '../editor/view-store.ts';
import { TILES_BELOW } from './detail.ts';
import { type CanvasEdge, type CanvasNode, freeOutletId, groupNodeId, noteNodeId } from './flow-elements.ts';
import type { Padding } from './opening-viewport.ts';

/** How much of each side of the canvas is covered by what floats above it, in screen pixels. */
export function floating(session: EditorSession): Padding {
  const map = session.view.getState().mapVisible && matchMedia('(min-width: 1200px)').matches;
  return { top: 68, right: map ? 176 : 24, bottom: 60, left: 24 };
}

/** Everything in view, clear of what floats above the canvas. */
function fitOptions(session: EditorSession) {
  const { top, right, bottom, left } = floating(session);
  return {
    padding: { top: `${top}px`, right: `${right}px`, bottom: `${bottom}px`, left: `${left}px` },
    maxZoom: 1,
  } as const;
}

const SLOW = 260;
const MARGIN = 60;
/** The zoom at which arrows can be handled again after they were seen from afar. */
const READABLE = 0.6;

/** Lets the rest of the editor ask the canvas for things without knowing how it is drawn. */
export function useControls(): void {
  const session = useEditor();
  const flow = useReactFlow<CanvasNode, CanvasEdge>();
  useEffect(() => {
    session.view.setState({ controls: controlsOf(session, flow) });
    return () => session.view.setState({ controls: undefined });
  }, [session, flow]);
}

function controlsOf(session: EditorSession, flow: ReactFlowInstance<CanvasNode, CanvasEdge>): CanvasControls {
  const controls: CanvasControls = {
    fit: () => void flow.fitView({ ...fitOptions(session), duration: calm(SLOW) }),
    zoomBy: (direction) =>
      void (direction > 0 ? flow.zoomIn({ duration: calm(160) }) : flow.zoomOut({ duration: calm(160) })),
    resetZoom: () => void flow.zoomTo(1, { duration: calm(160) }),
    reveal: (item) => reveal(session, flow, item),
    focus: (wanted) => {
      const item = shownItem(session.documents.getState().graph, wanted);
      session.view.setState({ focus: item });
      requestAnimationFrame(() => {
        controls.reveal(item);
        focusItem(item);
      });
    },
    middle: () => {
      const box = canvasBox();
      return flow.screenToFlowPosition({ x: box.left + box.width / 2, y: box.top + box.height / 3 });
    },
    at: (screen) => flow.screenToFlowPosition(screen),
    arrange: async (graph) => (await import('./tidy/arrange.ts')).arrange(graph ?? session.documents.getState().graph),
  };
  return controls;
}

function reveal(session: EditorSession, flow: ReactFlowInstance<CanvasNode, CanvasEdge>, wanted: CanvasItem): void {
  const { graph } = session.documents.getState();
  const item = shownItem(graph, wanted);
  const ids = nodesOf(graph, item);
  const bounds = flow.getNodesBounds(ids.filter((id) => flow.getNode(id)));
  if (bounds.width === 0) return;
  const { x, y, zoom } = flow.getViewport();
  const box = canvasBox();
  if (zoom < TILES_BELOW && (item.kind === 'transition' || item.kind === 'outlet')) {
    const { width, height } = bounds;
    void flow.setCenter(bounds.x + width / 2, bounds.y + height / 2, { zoom: READABLE, duration: calm(160) });
    return;
  }
  const left = bounds.x * zoom + x;
  const top = bounds.y * zoom + y;
  const dx = shift(left, left + bounds.width * zoom, box.width);
  const dy = shift(top, top + bounds.height * zoom, box.height);
  if (dx !== 0 || dy !== 0) void flow.setViewport({ x: x + dx, y: y + dy, zoom }, { duration: calm(160) });
}

/** What is drawn of an item as it is shown: of one in a collapsed group, the card of the group. */
export function shownNodes(graph: CampaignGraph, item: CanvasItem): readonly string[] {
  return nodesOf(graph, shownItem(graph, item));
}

/** What is drawn of an item: a card, or both ends of an arrow. */
function nodesOf(graph: CampaignGraph, item: CanvasItem): readonly string[] {
  switch (item.kind) {
    case 'activity':
      return [item.id];
    case 'outlet':
      return [item.activity, freeOutletId(item.activity, item.port)];
    case 'note':
      return [noteNodeId(item.id)];
    case 'group':
      return [groupNodeId(item.id)];
    case 'transition': {
      const transition = findTransition(graph, item.id);
      if (!transition) return [];
      const ends = [transition.from.activity, transition.to.activity];
      return ends.flatMap((id) => nodesOf(graph, shownItem(graph, { kind: 'activity', id })));
    }
  }
}

/** How far to move so that a stretch lies inside the view, its start first. */
function shift(start: number, end: number, length: number): number {
  if (start < MARGIN) return MARGIN - start;
  if (end > length - MARGIN) return Math.max(MARGIN - start, length - MARGIN - end);
  return 0;
}

export function canvasBox(): DOMRect {
  return (
    document.querySelector('[data-region="canvas"]')?.getBoundingClientRect() ??
    new DOMRect(0, 0, innerWidth, innerHeight)
  );
}

/** No movement for readers who ask for none. */
function calm(duration: number): number {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : duration;
}
