import type { ConditionGroup, StoredFilter } from '@fanfare/shared';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { errorMessage } from '../api/api-error.ts';
import { ActQuestion } from '../app/ActQuestion.tsx';
import { formatCount } from '../i18n/format.ts';
import { InlineMessage } from '../ui/InlineMessage.tsx';
import { LoadingLines } from '../ui/LoadingLines.tsx';
import { Followers } from './Followers.tsx';
import { type FilterEffect, filterEffectQuery } from './filter-effect-query.ts';

export interface EffectDialogProps {
  readonly filter: StoredFilter;
  /** The rule about to be saved. */
  readonly rule: ConditionGroup;
  /** What its rows are called. */
  readonly what: string;
  readonly onSave: () => Promise<unknown>;
  readonly onClose: () => void;
}

/** What a change of a used filter does, before it is done: people before and after, and everything that follows it. */
export function EffectDialog({ filter, rule, what, onSave, onClose }: EffectDialogProps) {
  const { t } = useTranslation('filters');
  const { data, error } = useQuery(filterEffectQuery(filter.id, rule));
  const following = data?.campaigns.length ?? 0;
  return (
    <ActQuestion
      title={t('effect.title', { name: filter.name })}
      keep={t('effect.keep')}
      act={following > 0 ? t('effect.actFor', { count: following }) : t('effect.act')}
      danger={false}
      disabled={!data && !error}
      onAct={onSave}
      onClose={onClose}
    >
      {data ? (
        <>
          <People effect={data} what={what} />
          <Followers effect={data} />
          <p className="text-xs text-text-subtle">{t('effect.own')}</p>
        </>
      ) : null}
      {error ? (
        <InlineMessage tone="warning" title={t('effect.failed')}>
          {errorMessage(error)}
        </InlineMessage>
      ) : data ? null : (
        <LoadingLines lines={4} name={t('effect.loading')} />
      )}
    </ActQuestion>
  );
}

function People({ effect, what }: { readonly effect: FilterEffect; readonly what: string }) {
  const { t } = useTranslation('filters');
  const { before, after, enter, leave } = effect;
  if (after === null || before === null || enter === null || leave === null) {
    return (
      <InlineMessage tone="unknown" size="sm">
        {t('effect.unknown')}
      </InlineMessage>
    );
  }
  if (enter === 0 && leave === 0) return <p>{t('effect.same', { what, after: formatCount(after) })}</p>;
  return (
    <div className="grid gap-1">
      <p className="tabular text-lg font-strong">
        {t('effect.people', { before: formatCount(before), after: formatCount(after), what })}
      </p>
      <p className="tabular flex gap-6">
        <span>
          <strong className="text-accent-text">+{formatCount(enter)}</strong>{' '}
          <span className="text-text-muted">{t('effect.enter')}</span>
        </span>
        <span>
          <strong className="text-accent-text">−{formatCount(leave)}</strong>{' '}
          <span className="text-text-muted">{t('effect.leave')}</span>
        </span>
      </p>
    </div>
  );
}
