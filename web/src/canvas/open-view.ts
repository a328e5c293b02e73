import type { ReactFlowInstance } from '@xyflow/react';
import type { EditorSession } from '../editor/editor-session.ts';
import { firstItem } from '../editor/navigation.ts';
import type { CanvasEdge, CanvasNode } from './flow-elements.ts';
import { openingViewport } from './opening-viewport.ts';
import { canvasBox, floating, shownNodes } from './use-controls.ts';
import { rememberedViewport } from './viewport-memory.ts';

type Flow = ReactFlowInstance<CanvasNode, CanvasEdge>;

/** Shows a campaign as this tab left it; the first time, and when nothing would be in view, all of it or its start. */
export async function openView(session: EditorSession, flow: Flow): Promise<void> {
  const left = rememberedViewport(session.head.getState().id);
  if (left) {
    await flow.setViewport(left);
    if (showsSomething(flow)) return;
  }
  const { graph } = session.documents.getState();
  const all = flow.getNodes();
  if (all.length === 0) return;
  const item = firstItem(graph);
  const first = item ? shownNodes(graph, item).filter((id) => flow.getNode(id)) : [];
  const drawn = flow.getNodesBounds(all);
  await flow.setViewport(
    openingViewport(drawn, first.length > 0 ? flow.getNodesBounds(first) : drawn, canvasBox(), floating(session)),
  );
}

function showsSomething(flow: Flow): boolean {
  const { width, height } = canvasBox();
  const { x, y, zoom } = flow.getViewport();
  const view = { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
  return flow.getNodes().some((node) => flow.isNodeIntersecting(node, view));
}
