import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../editor/EditorContext.tsx';
import { announce } from '../ui/announcer.ts';
import { settledCount } from './counts-state.ts';

/** Says to screen readers how counting goes: sums, at most every three seconds. */
export function LiveCounts() {
  const { t } = useTranslation('counts');
  const { counts } = useEditor();
  useEffect(
    () =>
      counts.state.subscribe((next, before) => {
        const settled = settledCount(next);
        if (next.phase === before.phase && settled === settledCount(before)) return;
        if (next.phase !== 'counting' && next.phase !== 'counted') return;
        announce(t('progress', { settled, total: next.activities.size }), { topic: 'counts' });
      }),
    [counts, t],
  );
  return null;
}
