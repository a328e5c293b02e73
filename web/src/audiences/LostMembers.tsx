import type { StoredAudience } from '@fanfare/shared';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActQuestion } from '../app/ActQuestion.tsx';
import { Button } from '../ui/Button.tsx';
import { InlineMessage } from '../ui/InlineMessage.tsx';
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

  return (
    <InlineMessage
      tone="danger"
      title={t('page.lost')}
      actions={readOnly ? null : <Button onClick={() => setAsking(true)}>{t('page.giveUp')}</Button>}
    >
      {t(audience.stored === 'other-key' ? 'page.lostKey' : 'page.lostGone')}
      {asking ? (
        <ActQuestion
          title={t('page.giveUpTitle', { name: audience.label })}
          keep={t('page.giveUpKeep')}
          act={t('page.giveUpAct')}
          failed={t('failed')}
          onAct={() =>
            byHand(audience.id, { change: 'clear', people: { kind: 'everyone' }, effect: crypto.randomUUID() })
          }
          onClose={() => setAsking(false)}
        >
          {t('page.giveUpText')}
        </ActQuestion>
      ) : null}
    </InlineMessage>
  );
}
