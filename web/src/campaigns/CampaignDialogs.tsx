import { campaignLimits, type Folder } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import type { CampaignDialog } from './campaign-menu.ts';
import { DeleteCampaignsDialog } from './DeleteCampaignsDialog.tsx';
import { DetailsDialog } from './DetailsDialog.tsx';
import { folderOptions } from './folder-options.ts';
import { NameDialog } from './NameDialog.tsx';
import { PlaceDialog } from './PlaceDialog.tsx';
import { TagsDialog } from './TagsDialog.tsx';
import type { CampaignActions } from './use-campaign-actions.ts';

export interface CampaignDialogsProps {
  readonly dialog: CampaignDialog | undefined;
  readonly folders: readonly Folder[];
  readonly tags: readonly string[];
  readonly owners: readonly string[];
  readonly actions: CampaignActions;
  readonly onClose: () => void;
}

/** The dialog that a row's menu or the selection asked for. */
export function CampaignDialogs({ dialog, folders, tags, owners, actions, onClose }: CampaignDialogsProps) {
  const { t } = useTranslation('campaigns');
  if (!dialog) return null;
  if (dialog.kind === 'rename') {
    const { campaign } = dialog;
    return (
      <NameDialog
        title={t('dialog.renameTitle', { name: campaign.name })}
        act={t('dialog.rename')}
        failed={t('failed.all')}
        initial={campaign.name}
        maxLength={campaignLimits.name}
        onSubmit={(name) => actions.rename(campaign, name)}
        onClose={onClose}
      />
    );
  }
  if (dialog.kind === 'tags') {
    const { campaign } = dialog;
    return (
      <TagsDialog
        campaign={campaign}
        known={tags}
        onSave={(next) => actions.setTags(campaign, next)}
        onClose={onClose}
      />
    );
  }
  if (dialog.kind === 'details') {
    const { campaign } = dialog;
    return (
      <DetailsDialog
        campaign={campaign}
        tags={tags}
        owners={owners}
        onSave={(details) => actions.setDetails(campaign, details)}
        onClose={onClose}
      />
    );
  }
  const { campaigns } = dialog;
  if (dialog.kind === 'move') {
    return (
      <PlaceDialog
        title={t('dialog.moveTitle', { count: campaigns.length, name: campaigns[0]?.name ?? '' })}
        label={t('dialog.folder')}
        act={t('dialog.move')}
        initial={campaigns[0]?.folder ?? null}
        options={folderOptions(folders, t('noFolder'))}
        onSubmit={(folder) => actions.move(campaigns, folder)}
        onClose={onClose}
      />
    );
  }
  return <DeleteCampaignsDialog campaigns={campaigns} onDelete={() => actions.remove(campaigns)} onClose={onClose} />;
}
