import type { StoredAudience } from '@fanfare/shared';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorMessage } from '../api/api-error.ts';
import { Button } from '../ui/Button.tsx';
import { InlineMessage } from '../ui/InlineMessage.tsx';
import { QuestionDialog } from '../ui/QuestionDialog.tsx';
import { useAudienceChanges } from './use-audience-changes.ts';

export interface LostMembersProps {
  readonly audience: StoredAudience;
  readonly readOnly: boolean;
}

/** Says that stored members cannot be read, and offers to begin anew without them. */
export function LostMembers({ audience, readOnly }: LostMembersProps) {
  const { t } = useTranslation('audiences');
  const { byHand } = useAudienceChanges();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<unknown>();

  async function act() {
    setBusy(true);
    try {
      await byHand(audience.id, { change: 'clear', people: { kind: 'everyone' }, effect: crypto.randomUUID() });
      setAsking(false);
    } catch (error) {
      setRefusal(error);
    } finally {
      setBusy(false);
    }
  }

  return (
    <InlineMessage
      tone="danger"
      title={t('page.lost')}
      actions={readOnly ? null : <Button onClick={() => setAsking(true)}>{t('page.giveUp')}</Button>}
    >
      {t(audience.stored === 'other-key' ? 'page.lostKey' : 'page.lostGone')}
      <QuestionDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('page.giveUpTitle', { name: audience.label })}
        keep={t('page.giveUpKeep')}
        act={t('page.giveUpAct')}
        danger
        busy={busy}
        onAct={() => void act()}
      >
        {t('page.giveUpText')}
        {refusal === undefined ? null : (
          <InlineMessage tone="danger" urgent title={t('failed')}>
            {errorMessage(refusal)}
          </InlineMessage>
        )}
      </QuestionDialog>
    </InlineMessage>
  );
}
