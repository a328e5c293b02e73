import type { ActivityId } from '@fanfare/shared';
import { useEffect } from 'react';
import { useEditor } from '../EditorContext.tsx';

/** Puts the focus on what opened the rule builder once it is left and the settings are on screen again. */
export function useReturnFromRule(activity: ActivityId, ready: boolean): void {
  const { view } = useEditor();
  useEffect(() => {
    const { returnedFrom } = view.getState();
    if (!ready || !returnedFrom?.startsWith(`${activity}/`)) return undefined;
    const frame = requestAnimationFrame(() => {
      view.setState({ returnedFrom: undefined });
      const field = returnedFrom.slice(activity.length + 1);
      document.querySelector<HTMLElement>(`[data-open-rule="${CSS.escape(field)}"]`)?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [view, activity, ready]);
}
