import { type ReactFlowInstance, useReactFlow } from '@xyflow/react';
import { useEffect } from 'react';
import { useEditor } from '../editor/EditorContext.tsx';
import { itemElement } from '../editor/item-element.ts';
import type { EditorSession } from '../editor/editor-session.ts';
import type { CanvasControls, CanvasItem } from '../editor/view-store.ts';
import { type CanvasEdge, type CanvasNode, freeOutletId } from './derive.ts';

/** Everything in view, clear of what floats above the canvas. */
export function fitOptions(session: EditorSession) {
  const map = session.view.getState().mapVisible && matchMedia('(min-width: 1200px)').matches;
  return { padding: { top: '68px', right: map ? '176px' : '24px', bottom: '60px', left: '24px' }, maxZoom: 1 } as const;
}

const SLOW = 260;
const MARGIN = 60;
const TRIES = 30;

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
    focus: (item) => {
      session.view.setState({ focus: item });
      requestAnimationFrame(() => {
        controls.reveal(item);
        focusWhenDrawn(item, TRIES);
      });
    },
    middle: () => {
      const box = canvasBox();
      return flow.screenToFlowPosition({ x: box.left + box.width / 2, y: box.top + box.height / 3 });
    },
    arrange: async () => (await import('./tidy/arrange.ts')).arrange(session.documents.getState().graph),
  };
  return controls;
}

/** A card far out of view is drawn only once the view has moved. */
function focusWhenDrawn(item: CanvasItem, tries: number): void {
  const element = itemElement(item);
  if (element) element.focus({ preventScroll: true });
  else if (tries > 0) requestAnimationFrame(() => focusWhenDrawn(item, tries - 1));
}

function reveal(session: EditorSession, flow: ReactFlowInstance<CanvasNode, CanvasEdge>, item: CanvasItem): void {
  const { graph } = session.documents.getState();
  const transition = item.kind === 'transition' ? graph.transitions.find((one) => one.id === item.id) : undefined;
  const ids =
    item.kind === 'activity'
      ? [item.id]
      : item.kind === 'outlet'
        ? [item.activity, freeOutletId(item.activity, item.port)]
        : transition
          ? [transition.from.activity, transition.to.activity]
          : [];
  const bounds = flow.getNodesBounds(ids.filter((id) => flow.getNode(id)));
  if (bounds.width === 0) return;
  const { x, y, zoom } = flow.getViewport();
  const box = canvasBox();
  const left = bounds.x * zoom + x;
  const top = bounds.y * zoom + y;
  const dx = shift(left, left + bounds.width * zoom, box.width);
  const dy = shift(top, top + bounds.height * zoom, box.height);
  if (dx !== 0 || dy !== 0) void flow.setViewport({ x: x + dx, y: y + dy, zoom }, { duration: calm(160) });
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
export function calm(duration: number): number {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : duration;
}
