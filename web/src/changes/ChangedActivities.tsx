import type { Activity, CampaignGraph, Change } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { ChangedActivity } from './ChangedActivity.tsx';
import { useGraphWords } from './use-graph-words.ts';

export interface ChangedActivitiesProps {
  readonly changes: readonly Change<Activity>[];
  readonly before: CampaignGraph;
  readonly after: CampaignGraph;
}

/** Each activity that was added, deleted or changed, both versions side by side. */
export function ChangedActivities({ changes, before, after }: ChangedActivitiesProps) {
  const { t } = useTranslation('changes');
  const words = { before: useGraphWords(before), after: useGraphWords(after) };
  return (
    <section aria-label={t('view.drawing')}>
      <h2 className="mb-2 text-md font-strong">{t('view.drawing')}</h2>
      <ul className="grid gap-3">
        {changes.map((change) => (
          <ChangedActivity key={change.id} change={change} words={words} />
        ))}
      </ul>
    </section>
  );
}
