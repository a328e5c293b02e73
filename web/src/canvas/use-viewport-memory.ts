import { useReactFlow } from '@xyflow/react';
import { useEffect } from 'react';
import { useEditor } from '../editor/EditorContext.tsx';
import { rememberViewport } from './viewport-memory.ts';

/** Keeps where the reader looked when the canvas goes: on leaving it, and on leaving the page. */
export function useViewportMemory(): void {
  const { head } = useEditor();
  const flow = useReactFlow();
  useEffect(() => {
    function keep() {
      if (flow.viewportInitialized) rememberViewport(head.getState().id, flow.getViewport());
    }
    window.addEventListener('pagehide', keep);
    return () => {
      window.removeEventListener('pagehide', keep);
      keep();
    };
  }, [head, flow]);
}
