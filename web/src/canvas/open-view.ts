import type { ReactFlowInstance } from '@xyflow/react';
import type { EditorSession } from '../editor/editor-session.ts';
import { firstItem } from '../editor/navigation.ts';
import type { CanvasEdge, CanvasNode } from './flow-elements.ts';
import { canvasBox, fitOptions } from './use-controls.ts';
import { rememberedViewport } from './viewport-memory.ts';

/** Below this zoom a campaign is not shown whole when it opens, but from its start. */
const READABLE = 0.6;

type Flow = ReactFlowInstance<CanvasNode, CanvasEdge>;

/** Shows a campaign as this tab left it; the first time, and when nothing would be in view, all of it. */
export async function openView(session: EditorSession, flow: Flow): Promise<void> {
  const left = rememberedViewport(session.head.getState().id);
  if (left) {
    await flow.setViewport(left);
    if (showsSomething(flow)) return;
  }
  await flow.fitView({ ...fitOptions(session), minZoom: READABLE });
  const first = firstItem(session.documents.getState().graph);
  if (first) session.view.getState().controls?.reveal(first);
}

function showsSomething(flow: Flow): boolean {
  const { width, height } = canvasBox();
  const { x, y, zoom } = flow.getViewport();
  const view = { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
  return flow.getNodes().some((node) => flow.isNodeIntersecting(node, view));
}
