import { useCallback, useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';
import { useEditor } from './EditorContext.tsx';
import type { EditorMode } from './view-store.ts';

const PARAMETER = 'view';
const MODES: readonly EditorMode[] = ['canvas', 'outline', 'changes'];

/** Which view of the campaign is open. It is part of the address, so that reloading and links keep it. */
export function useEditorMode() {
  const [parameters, setParameters] = useSearchParams();
  const text = parameters.get(PARAMETER);
  const mode = MODES.find((known) => known === text) ?? 'canvas';
  const open = useCallback(
    (next: EditorMode) =>
      setParameters(
        (current) => {
          const changed = new URLSearchParams(current);
          if (next === 'canvas') changed.delete(PARAMETER);
          else changed.set(PARAMETER, next);
          return changed;
        },
        { replace: true },
      ),
    [setParameters],
  );
  return { mode, open };
}

/** Keeps the address and what the editor holds the same, whichever of them changes, and the focus where it was. */
export function useModeInAddress(): EditorMode {
  const { view } = useEditor();
  const { mode, open } = useEditorMode();
  const shown = useRef(mode);
  useEffect(() => view.setState({ mode }), [view, mode]);
  useEffect(
    () =>
      view.subscribe((next, before) => {
        if (next.mode !== before.mode && next.mode !== mode) open(next.mode);
      }),
    [view, mode, open],
  );
  useEffect(() => {
    if (shown.current === mode) return undefined;
    shown.current = mode;
    let frame = 0;
    const take = () => {
      frame = requestAnimationFrame(() => {
        const { focus, controls } = view.getState();
        if (focus && (document.activeElement ?? document.body) === document.body) controls?.focus(focus);
      });
    };
    if (view.getState().controls) {
      take();
      return () => cancelAnimationFrame(frame);
    }
    // The view is still being fetched, and takes the focus when it is there.
    const stop = view.subscribe(({ controls }) => {
      if (!controls) return;
      stop();
      take();
    });
    return () => {
      stop();
      cancelAnimationFrame(frame);
    };
  }, [view, mode]);
  return mode;
}
