import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../editor/EditorContext.tsx';
import { announce } from '../ui/announcer.ts';
import { ComparedCounts } from './ComparedCounts.tsx';
import { tally } from './counts-state.ts';
import { tallyInWords } from './tally-in-words.ts';

/** Says to screen readers how counting goes: sums, at most every three seconds. */
export function LiveCounts() {
  const { t } = useTranslation('counts');
  const { counts } = useEditor();
  useEffect(
    () =>
      counts.state.subscribe((next, before) => {
        const { exact, unknown } = tally(next);
        const earlier = tally(before);
        if (next.phase === before.phase && exact === earlier.exact && unknown === earlier.unknown) return;
        if (next.phase !== 'counting' && next.phase !== 'counted') return;
        announce(tallyInWords(t, exact, unknown, next.activities.size), { topic: 'counts' });
      }),
    [counts, t],
  );
  return <ComparedCounts />;
}
