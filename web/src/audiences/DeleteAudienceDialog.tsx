import type { StoredAudience } from '@fanfare/shared';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorMessage } from '../api/api-error.ts';
import { InlineMessage } from '../ui/InlineMessage.tsx';
import { LoadingLines } from '../ui/LoadingLines.tsx';
import { QuestionDialog } from '../ui/QuestionDialog.tsx';
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
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<unknown>();
  const found = use.data && !use.isFetching ? use.data : undefined;
  const count = found ? found.campaigns.length + found.audiences.length + found.filters.length : 0;

  async function act() {
    setBusy(true);
    try {
      await remove(audience.id, count > 0);
      toast(t('delete.done', { name: audience.label }));
      onClose();
      onDeleted?.();
    } catch (error) {
      setBusy(false);
      setRefusal(error);
      void use.refetch();
    }
  }

  return (
    <QuestionDialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={t(count > 0 ? 'delete.usedTitle' : 'delete.title', { name: audience.label })}
      keep={t('delete.keep')}
      act={count > 0 ? t('delete.actUsed', { count }) : t('delete.act')}
      danger
      busy={busy || found === undefined}
      onAct={() => void act()}
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
      {refusal === undefined ? null : (
        <InlineMessage tone="danger" urgent title={t('delete.failed')}>
          {errorMessage(refusal)}
        </InlineMessage>
      )}
    </QuestionDialog>
  );
}
