import type { StoredAudience } from '@fanfare/shared';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorMessage } from '../api/api-error.ts';
import { InlineMessage } from '../ui/InlineMessage.tsx';
import { QuestionDialog } from '../ui/QuestionDialog.tsx';
import { toast } from '../ui/toast-manager.ts';
import { audienceSizeQuery } from './audience-queries.ts';
import { useAudienceChanges } from './use-audience-changes.ts';

export interface ClearHandDialogProps {
  readonly audience: StoredAudience;
  readonly onClose: () => void;
}

/** Undoes everything that was done to an audience by hand, after saying how much that is. */
export function ClearHandDialog({ audience, onClose }: ClearHandDialogProps) {
  const { t } = useTranslation('audiences');
  const { byHand } = useAudienceChanges();
  const size = useQuery(audienceSizeQuery(audience.id)).data;
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<unknown>();
  const count = size === undefined ? undefined : size.added + size.removed;

  async function act() {
    setBusy(true);
    try {
      const people = { kind: 'everyone' as const };
      const { changed } = await byHand(audience.id, { change: 'clear', people, effect: crypto.randomUUID() });
      toast(t('hand.done', { count: changed }));
      onClose();
    } catch (error) {
      setRefusal(error);
      setBusy(false);
    }
  }

  return (
    <QuestionDialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={t('undoHand.title', { name: audience.label })}
      keep={t('undoHand.keep')}
      act={t('undoHand.act', { count: count ?? 0 })}
      danger
      busy={busy || count === undefined || count === 0}
      onAct={() => void act()}
    >
      <p>{t('undoHand.text', { added: size?.added ?? 0, removed: size?.removed ?? 0 })}</p>
      {refusal === undefined ? null : (
        <InlineMessage tone="danger" urgent title={t('failed')}>
          {errorMessage(refusal)}
        </InlineMessage>
      )}
    </QuestionDialog>
  );
}
