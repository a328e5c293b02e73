import type { StoredAudience } from '@fanfare/shared';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ActQuestion } from '../app/ActQuestion.tsx';
import { LoadingLines } from '../ui/LoadingLines.tsx';
import { toast } from '../ui/toast-manager.ts';
import { audienceUseQuery } from './audience-queries.ts';
import { UsedBy } from './UsedBy.tsx';
import { useAudienceChanges } from './use-audience-changes.ts';

export interface DeleteAudienceDialogProps {
  readonly audience: StoredAudience;
  readonly onClose: () => void;
  readonly onDeleted?: () => void;
}

/** Deletes an audience; of one in use it first says what breaks. */
export function DeleteAudienceDialog({ audience, onClose, onDeleted }: DeleteAudienceDialogProps) {
  const { t } = useTranslation('audiences');
  const { remove } = useAudienceChanges();
  const use = useQuery(audienceUseQuery(audience.id));
  const found = use.data && !use.isFetching ? use.data : undefined;
  const count = found ? found.campaigns.length + found.audiences.length + found.filters.length : 0;

  async function act() {
    try {
      await remove(audience.id, count > 0);
    } catch (error) {
      void use.refetch();
      throw error;
    }
    toast(t('delete.done', { name: audience.label }));
    onDeleted?.();
  }

  return (
    <ActQuestion
      title={t(count > 0 ? 'delete.usedTitle' : 'delete.title', { name: audience.label })}
      keep={t('delete.keep')}
      act={count > 0 ? t('delete.actUsed', { count }) : t('delete.act')}
      failed={t('delete.failed')}
      disabled={found === undefined}
      onAct={act}
      onClose={onClose}
    >
      {found === undefined ? (
        <LoadingLines lines={2} name={t('delete.checking')} />
      ) : count === 0 ? (
        t('delete.unused')
      ) : (
        <>
          <p>{t('delete.breaks')}</p>
          <UsedBy use={found} />
        </>
      )}
    </ActQuestion>
  );
}
