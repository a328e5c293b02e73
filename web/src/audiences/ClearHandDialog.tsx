import type { StoredAudience } from '@fanfare/shared';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ActQuestion } from '../app/ActQuestion.tsx';
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
  const count = size === undefined ? undefined : size.added + size.removed;

  async function clear() {
    const people = { kind: 'everyone' as const };
    const { changed } = await byHand(audience.id, { change: 'clear', people, effect: crypto.randomUUID() });
    toast(t('hand.done', { count: changed }));
  }

  return (
    <ActQuestion
      title={t('undoHand.title', { name: audience.label })}
      keep={t('undoHand.keep')}
      act={t('undoHand.act', { count: count ?? 0 })}
      failed={t('failed')}
      disabled={count === undefined || count === 0}
      onAct={clear}
      onClose={onClose}
    >
      <p>{t('undoHand.text', { added: size?.added ?? 0, removed: size?.removed ?? 0 })}</p>
    </ActQuestion>
  );
}
