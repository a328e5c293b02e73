import { Database } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCounts, useDocument } from '../editor/EditorContext.tsx';
import { formatExactly, formatMoment } from '../i18n/format-date.ts';
import { Icon } from '../ui/Icon.tsx';

/** How fresh the data behind the numbers is, and how many of them are exact. */
export const Freshness = memo(function Freshness() {
  const { t } = useTranslation('canvas');
  const now = useCounts((state) => state.now);
  const exact = useCounts((state) => [...state.activities.values()].filter((one) => one.state === 'exact').length);
  const count = useDocument((state) => state.graph.activities.length);
  if (now === undefined || count === 0) return null;
  return (
    <div className="pointer-events-none absolute top-3 left-3 rounded-md border border-line bg-raised px-[11px] py-[7px] text-xs">
      <div className="flex items-center gap-1.5 font-strong" title={formatExactly(now)}>
        <Icon of={Database} size={13} />
        {t('freshness', { time: formatMoment(now) })}
      </div>
      <div className="text-text-muted">{t('freshnessCounts', { count, exact })}</div>
    </div>
  );
});
