import type { StoredFilter } from '@fanfare/shared';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError, errorMessage } from '../api/api-error.ts';
import { ActQuestion } from '../app/ActQuestion.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { InlineMessage } from '../ui/InlineMessage.tsx';
import { LoadingLines } from '../ui/LoadingLines.tsx';
import { toast } from '../ui/toast-manager.ts';
import { Followers } from './Followers.tsx';
import { filterEffectQuery } from './filter-effect-query.ts';
import { isUsed } from './usage-words.ts';
import { useFilterChanges } from './use-filter-changes.ts';

export interface DeleteFilterDialogProps {
  readonly filter: StoredFilter;
  readonly onClose: () => void;
  readonly onDeleted?: () => void;
}

/** Deletes a filter nothing uses; of one in use it says what uses it. */
export function DeleteFilterDialog({ filter, onClose, onDeleted }: DeleteFilterDialogProps) {
  const { t } = useTranslation('filters');
  const { remove, refresh } = useFilterChanges();
  const [used, setUsed] = useState(isUsed(filter));

  async function act() {
    try {
      await remove(filter);
    } catch (error) {
      if (error instanceof ApiError && error.status === 409) {
        setUsed(true);
        void refresh();
      }
      throw error;
    }
    toast(t('done.removed', { name: filter.name }));
    onDeleted?.();
  }

  if (used) return <InUse filter={filter} onClose={onClose} />;
  return (
    <ActQuestion
      title={t('remove.title', { name: filter.name })}
      keep={t('remove.keep')}
      act={t('remove.act')}
      failed={t('remove.failed')}
      onAct={act}
      onClose={onClose}
    >
      {t('remove.text')}
    </ActQuestion>
  );
}

function InUse({ filter, onClose }: DeleteFilterDialogProps) {
  const { t } = useTranslation('filters');
  const { data, error } = useQuery(filterEffectQuery(filter.id, filter.rule));
  return (
    <Dialog
      onClose={onClose}
      title={t('remove.refusedTitle', { name: filter.name })}
      description={t('remove.refused')}
      actions={<Button onClick={onClose}>{t('remove.close')}</Button>}
    >
      {data ? <Followers effect={data} /> : null}
      {error ? (
        <InlineMessage tone="danger" title={t('failed')}>
          {errorMessage(error)}
        </InlineMessage>
      ) : data ? null : (
        <LoadingLines lines={3} name={t('remove.checking')} />
      )}
    </Dialog>
  );
}
