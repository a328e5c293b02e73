import { type ActivityId, findActivity } from '@fanfare/shared';
import { Filter } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useDocument, useEditor } from '../editor/EditorContext.tsx';
import { openCause } from '../editor/view-actions.ts';
import { formatChange, formatCount } from '../i18n/format.ts';
import { Icon } from '../ui/Icon.tsx';
import { Popover, PopoverClose } from '../ui/Popover.tsx';
import type { Dropped } from './outlet-number.ts';

interface DroppedPartProps {
  readonly activity: ActivityId;
  readonly dropped: Dropped;
  /** Whether the Tab key comes here: only from the arrow it belongs to. */
  readonly reachable: boolean;
}

/** The second part of a number: how many are dropped, opening the causes and the sum. */
export function DroppedPart({ activity, dropped, reachable }: DroppedPartProps) {
  const { t } = useTranslation('counts');
  const session = useEditor();
  const name = useDocument((state) => findActivity(state.graph, activity)?.label ?? '');
  return (
    <Popover
      label={t('droppedAt', { name })}
      align="start"
      side="right"
      className="w-72"
      trigger={
        <button
          type="button"
          className="count-dropped"
          tabIndex={reachable ? 0 : -1}
          aria-label={t('droppedName', { count: dropped.total, name })}
          data-testid={`dropped-${activity}`}
        >
          <Icon of={Filter} size={12} />
          {formatChange(-dropped.total)}
        </button>
      }
    >
      <p className="mb-1.5 font-strong">{t('dropped', { count: dropped.total })}</p>
      <dl className="grid gap-0.5">
        {dropped.causes.map((cause) => (
          <div key={cause.cause} className="flex items-baseline justify-between gap-3">
            <dt className="min-w-0 text-text-muted">{cause.label}</dt>
            <dd className="flex items-baseline gap-2.5">
              <span className="tabular font-medium">{formatCount(cause.count)}</span>
              <PopoverClose
                className="link inline-flex min-h-6 items-center whitespace-nowrap"
                onClick={() => openCause(session, activity, cause.cause)}
              >
                {t('seeWho')}
              </PopoverClose>
            </dd>
          </div>
        ))}
      </dl>
      {dropped.sum ? (
        <p className="tabular mt-1.5 text-text-subtle">
          {t('sum', {
            arrived: formatCount(dropped.sum.arrived),
            continued: dropped.sum.continued.map(formatCount).join(' + '),
            dropped: formatCount(dropped.total),
          })}
        </p>
      ) : null}
    </Popover>
  );
}
