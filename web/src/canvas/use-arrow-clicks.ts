import { type EdgeMouseHandler } from '@xyflow/react';
import { useMemo } from 'react';
import { useEditor } from '../editor/EditorContext.tsx';
import { chooseTransition } from '../editor/view-actions.ts';
import type { CanvasEdge } from './flow-elements.ts';

interface ArrowHandlers {
  readonly onEdgeClick: EdgeMouseHandler<CanvasEdge>;
  readonly onEdgeMouseEnter: EdgeMouseHandler<CanvasEdge>;
  readonly onEdgeMouseLeave: EdgeMouseHandler<CanvasEdge>;
}

/** A click on an arrow chooses it; the pointer on it shows what can be done there. Always the same, so that nothing is drawn again. */
export function useArrowClicks(): ArrowHandlers {
  const session = useEditor();
  return useMemo(
    () => ({
      onEdgeClick: (event, { id }) => {
        if (event.target instanceof Element && event.target.closest('[data-arrow]') !== null)
          chooseTransition(session, id, event);
      },
      onEdgeMouseEnter: (_, { id }) => session.view.setState({ hovered: id }),
      onEdgeMouseLeave: () => session.view.setState({ hovered: undefined }),
    }),
    [session],
  );
}
