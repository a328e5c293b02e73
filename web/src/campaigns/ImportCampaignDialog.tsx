import { type CampaignFile, campaignLimits, createCampaign, type Folder } from '@fanfare/shared';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { call } from '../api/call.ts';
import { campaignsKey } from '../api/campaign-queries.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { toast } from '../ui/toast-manager.ts';
import { CampaignFileProblems } from './CampaignFileProblems.tsx';
import { CampaignFileDrop } from './CampaignFileDrop.tsx';
import { FolderSelect } from './FolderSelect.tsx';
import { NameDialog } from './NameDialog.tsx';
import type { ReadCampaign } from './read-campaign-file.ts';

/** A file with what was read from it. */
export interface DroppedCampaign {
  readonly name: string;
  readonly result: ReadCampaign;
}

export interface ImportCampaignDialogProps {
  readonly folders: readonly Folder[];
  /** The folder the reader is looking at. */
  readonly folder: string | null;
  /** What was dropped on the page, read already. */
  readonly dropped?: DroppedCampaign | undefined;
  readonly onClose: () => void;
}

/** Reads a campaign file of this machine; then asks for name and place and opens its canvas. */
export function ImportCampaignDialog({ folders, folder, dropped, onClose }: ImportCampaignDialogProps) {
  const { t } = useTranslation('campaigns');
  const [read, setRead] = useState(dropped);

  async function choose(chosen: File) {
    const { readCampaignFile } = await import('./read-campaign-file.ts');
    setRead({ name: chosen.name, result: await readCampaignFile(chosen) });
  }

  if (read?.result.kind === 'campaign') {
    return <NamedImport campaign={read.result.campaign} folders={folders} folder={folder} onClose={onClose} />;
  }
  return (
    <Dialog
      onClose={onClose}
      title={t('importName')}
      description={t('empty.fileText')}
      actions={<Button onClick={onClose}>{t('dialog.keep')}</Button>}
    >
      <CampaignFileDrop onFile={(file) => void choose(file)} />
      {read ? <CampaignFileProblems file={read.name} read={read.result} /> : null}
    </Dialog>
  );
}

interface NamedImportProps extends ImportCampaignDialogProps {
  readonly campaign: CampaignFile;
}

function NamedImport({ campaign, folders, folder, onClose }: NamedImportProps) {
  const { t } = useTranslation('campaigns');
  const client = useQueryClient();
  const navigate = useNavigate();
  const [place, setPlace] = useState(folder);

  async function create(name: string) {
    const { description, tags, graph } = campaign;
    const body = { name, description, tags: [...tags], graph, folder: place };
    const created = await call(createCampaign, { body });
    void client.invalidateQueries({ queryKey: campaignsKey });
    toast(t('done.imported', { name: created.name }));
    await navigate(`/campaigns/${created.id}`);
  }

  return (
    <NameDialog
      title={t('importName')}
      act={t('file.import', { activities: t('activities', { count: campaign.graph.activities.length }) })}
      failed={t('file.notImported')}
      initial={campaign.name}
      maxLength={campaignLimits.name}
      onSubmit={create}
      onClose={onClose}
    >
      <FolderSelect folders={folders} value={place} onChange={setPlace} />
    </NameDialog>
  );
}
