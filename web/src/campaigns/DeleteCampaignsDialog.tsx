import type { CampaignHead } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { ActQuestion } from '../app/ActQuestion.tsx';

export interface DeleteCampaignsDialogProps {
  readonly campaigns: readonly CampaignHead[];
  readonly onDelete: () => Promise<void>;
  readonly onClose: () => void;
}

/** Deleting cannot be undone, so it says how much goes. */
export function DeleteCampaignsDialog({ campaigns, onDelete, onClose }: DeleteCampaignsDialogProps) {
  const { t } = useTranslation('campaigns');
  const count = campaigns.length;
  const total = campaigns.reduce((sum, campaign) => sum + campaign.activities, 0);
  return (
    <ActQuestion
      title={t('dialog.deleteTitle', { count, name: campaigns[0]?.name ?? '' })}
      keep={t('dialog.deleteKeep')}
      act={t('dialog.deleteAct', { count })}
      onAct={onDelete}
      onClose={onClose}
    >
      <p>{t('dialog.deleteText', { count, activities: t('activities', { count: total }) })}</p>
      {campaigns.some((campaign) => campaign.status === 'draft') ? (
        <p className="text-text-muted">{t('dialog.deleteHint')}</p>
      ) : null}
    </ActQuestion>
  );
}
