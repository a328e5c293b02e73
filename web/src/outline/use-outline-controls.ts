import type { Virtualizer } from '@tanstack/react-virtual';
import { useEffect } from 'react';
import { cardSize } from '../activities/card-size.ts';
import { useEditor } from '../editor/EditorContext.tsx';
import type { EditorSession } from '../editor/editor-session.ts';
import { focusItem } from '../editor/item-element.ts';
import type { CanvasControls, CanvasItem } from '../editor/view-store.ts';
import { openRowOf, rowsNow } from './outline-moves.ts';
import { rowIndexOf } from './outline-rows.ts';

type Rows = Virtualizer<HTMLDivElement, Element>;

/** How far below everything a new activity stands that nobody has placed. */
const BELOW = 120;
const HALF = cardSize('targeting').width / 2;

/** Lets the rest of the editor ask the outline for what it asks the canvas for: to show things and give them the focus. */
export function useOutlineControls(rows: Rows): void {
  const session = useEditor();
  useEffect(() => {
    session.view.setState({ controls: controlsOf(session, rows) });
    return () => session.view.setState({ controls: undefined });
  }, [session, rows]);
}

function controlsOf(session: EditorSession, rows: Rows): CanvasControls {
  const { documents, view } = session;

  function reveal(item: CanvasItem) {
    openRowOf(session, item);
    const index = rowIndexOf(rowsNow(session), documents.getState().graph, item);
    if (index >= 0) rows.scrollToIndex(index, { align: 'auto' });
  }

  const below = () => {
    const places = Object.values(documents.getState().graph.layout);
    const left = Math.min(...places.map(({ x }) => x), Infinity);
    const bottom = Math.max(...places.map(({ y }) => y), -BELOW);
    return { x: Number.isFinite(left) ? left + HALF : 300, y: bottom + BELOW };
  };

  return {
    fit: () => undefined,
    zoomBy: () => undefined,
    resetZoom: () => undefined,
    reveal,
    focus: (item) => {
      openRowOf(session, item);
      view.setState({ focus: item });
      requestAnimationFrame(() => {
        reveal(item);
        focusItem(item);
      });
    },
    middle: below,
    at: below,
    arrange: async (graph) => (await import('../canvas/tidy/arrange.ts')).arrange(graph ?? documents.getState().graph),
  };
}
