import { useEffect } from 'react';
import { activityOf } from '../outline/outline-rows.ts';
import { itemElement } from './item-element.ts';
import { useEditor } from './EditorContext.tsx';
import { announce } from '../ui/announcer.ts';
import type { ActivityNumbers } from '../counts/counts-state.ts';

/** Says the number of what has the focus as soon as it is final; the rest is heard in sums. */
export function LiveFocusedCount() {
  const { counts, documents, view } = useEditor();
  useEffect(
    () =>
      counts.state.subscribe((next, before) => {
        const { focus } = view.getState();
        const activity = focus && activityOf(documents.getState().graph, focus);
        if (!focus || activity === undefined || itemElement(focus) !== document.activeElement) return;
        if (!becameFinal(next.activities.get(activity), before.activities.get(activity))) return;
        // The name of the item holds the number; it is there once the page has been drawn.
        requestAnimationFrame(() => {
          const name = itemElement(focus)?.getAttribute('aria-label');
          if (name) announce(name, { topic: 'focused-count', atOnce: true });
        });
      }),
    [counts, documents, view],
  );
  return null;
}

function becameFinal(now: ActivityNumbers | undefined, before: ActivityNumbers | undefined): boolean {
  const isFinal = now?.state === 'exact' || now?.state === 'unknown';
  return isFinal && before !== undefined && before.state !== now.state;
}
