import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { useEditor } from '../editor/EditorContext.tsx';

const PARAMETER = 'why';

/** Keeps who is asked about in the address, so that reloading and links keep it; empty while nobody is chosen yet. */
export function useWhyInAddress(): void {
  const { view } = useEditor();
  const [parameters, setParameters] = useSearchParams();
  const text = parameters.get(PARAMETER) ?? undefined;
  useEffect(() => {
    if (view.getState().why === text) return;
    view.setState(text === undefined ? { why: text, way: undefined } : { why: text, inspectorOpen: true });
  }, [view, text]);
  useEffect(
    () =>
      view.subscribe((next, before) => {
        if (next.why === before.why) return;
        setParameters(
          (current) => {
            const changed = new URLSearchParams(current);
            if (next.why === undefined) changed.delete(PARAMETER);
            else changed.set(PARAMETER, next.why);
            return changed;
          },
          { replace: true },
        );
      }),
    [view, setParameters],
  );
}
