import { campaignLimits, createCampaign, type Folder } from '@fanfare/shared';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { call } from '../api/call.ts';
import { campaignsKey } from '../api/campaign-queries.ts';
import { CampaignStart, type ChosenStart } from '../templates/CampaignStart.tsx';
import { FolderSelect } from './FolderSelect.tsx';
import { NameDialog } from './NameDialog.tsx';

export interface NewCampaignDialogProps {
  readonly folders: readonly Folder[];
  /** The folder the reader is looking at. */
  readonly folder: string | null;
  readonly onClose: () => void;
}

/** Name and place of a campaign, and what it begins with; creating it opens its canvas. */
export function NewCampaignDialog({ folders, folder, onClose }: NewCampaignDialogProps) {
  const { t } = useTranslation('campaigns');
  const client = useQueryClient();
  const navigate = useNavigate();
  const [place, setPlace] = useState(folder);
  const [start, setStart] = useState<ChosenStart>({});

  async function create(name: string) {
    const { graph, description = '', tags = [] } = start;
    const body = { name, description, tags: [...tags], folder: place };
    const created = await call(createCampaign, { body: graph ? { ...body, graph } : body });
    void client.invalidateQueries({ queryKey: campaignsKey });
    await navigate(`/campaigns/${created.id}`);
  }

  return (
    <NameDialog
      title={t('dialog.newTitle')}
      act={t('dialog.create')}
      failed={t('dialog.notCreated')}
      suggested={start.name}
      missing={start.missing}
      width="lg"
      maxLength={campaignLimits.name}
      onSubmit={create}
      onClose={onClose}
    >
      <FolderSelect folders={folders} value={place} onChange={setPlace} />
      <CampaignStart onChange={setStart} />
    </NameDialog>
  );
}
