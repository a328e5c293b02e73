import type { CampaignTemplate } from '@fanfare/shared';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { FileUp, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { campaignListQuery, campaignsKey, foldersQuery } from '../api/campaign-queries.ts';
import { LoadFailed } from '../api/LoadFailed.tsx';
import { Page } from '../app/Page.tsx';
import { Button } from '../ui/Button.tsx';
import { InlineMessage } from '../ui/InlineMessage.tsx';
import { LoadingLines } from '../ui/LoadingLines.tsx';
import { toast } from '../ui/toast-manager.ts';
import { CampaignList } from './CampaignList.tsx';
import { CampaignsEmpty } from './CampaignsEmpty.tsx';
import { isNarrowed, queryOf } from './campaign-filters.ts';
import { DropHere } from './DropHere.tsx';
import type { Imported } from './import-several.ts';
import { type DroppedCampaign, ImportCampaignDialog } from './ImportCampaignDialog.tsx';
import { NewCampaignDialog } from './NewCampaignDialog.tsx';
import { NO_FOLDER } from './folder-options.ts';
import { useFileDrop } from './use-file-drop.ts';
import { useCampaignFilters } from './use-campaign-filters.ts';

/** All campaigns: found, filtered, put in folders, made, imported and removed. */
export function CampaignsPage() {
  const { t } = useTranslation(['campaigns', 'templates']);
  const client = useQueryClient();
  const navigate = useNavigate();
  const { filters, change } = useCampaignFilters();
  const list = useQuery(campaignListQuery(queryOf(filters)));
  const { data: folderData } = useQuery(foldersQuery());
  const folders = folderData?.folders ?? [];
  const [open, setOpen] = useState<'new' | 'import'>();
  const [dropped, setDropped] = useState<DroppedCampaign>();
  const [failures, setFailures] = useState<Imported['failures']>([]);
  const folder = filters.folder === undefined || filters.folder === NO_FOLDER ? null : filters.folder;
  const nothingYet = list.data?.counts.all === 0 && !isNarrowed(filters) && folders.length === 0;

  async function importAll(files: readonly File[]) {
    const { importSeveral } = await import('./import-several.ts');
    const { names, failures: refused } = await importSeveral(files, folder);
    setFailures(refused);
    void client.invalidateQueries({ queryKey: campaignsKey });
    if (names.length > 0) toast(t('templates:drop.several', { count: names.length }));
  }

  async function take(files: readonly File[]) {
    const [only, ...others] = files;
    if (!only) return;
    if (others.length > 0) {
      await importAll(files);
      return;
    }
    const { readCampaignFile } = await import('./read-campaign-file.ts');
    setDropped({ name: only.name, result: await readCampaignFile(only) });
    setOpen('import');
  }
  const over = useFileDrop((files) => void take(files));

  async function takeTemplate(template: CampaignTemplate) {
    const { createFromTemplate } = await import('../templates/template-campaign.ts');
    const { id } = await createFromTemplate(template, folder);
    void client.invalidateQueries({ queryKey: campaignsKey });
    await navigate(`/campaigns/${id}`);
  }

  return (
    <Page
      title={t('title')}
      actions={
        <>
          <Button icon={FileUp} aria-label={t('importName')} onClick={() => setOpen('import')}>
            {t('import')}
          </Button>
          <Button kind="primary" icon={Plus} onClick={() => setOpen('new')}>
            {t('new')}
          </Button>
        </>
      }
    >
      {failures.length > 0 ? (
        <InlineMessage tone="danger" urgent className="mb-3">
          <ul>
            {failures.map(({ file, reason }) => (
              <li key={file}>{t('templates:drop.notRead', { file, reason })}</li>
            ))}
          </ul>
        </InlineMessage>
      ) : null}
      {list.data === undefined ? (
        list.error ? (
          <LoadFailed error={list.error} onRetry={() => void list.refetch()} />
        ) : (
          <LoadingLines lines={8} name={t('loading')} className="surface-box" />
        )
      ) : nothingYet ? (
        <CampaignsEmpty onNew={() => setOpen('new')} onImport={() => setOpen('import')} onTemplate={takeTemplate} />
      ) : (
        <CampaignList
          answer={list.data}
          folders={folders}
          filters={filters}
          onChange={change}
          busy={list.isPlaceholderData}
        />
      )}
      {open === 'new' ? (
        <NewCampaignDialog folders={folders} folder={folder} onClose={() => setOpen(undefined)} />
      ) : null}
      {open === 'import' ? (
        <ImportCampaignDialog
          folders={folders}
          folder={folder}
          dropped={dropped}
          onClose={() => {
            setOpen(undefined);
            setDropped(undefined);
          }}
        />
      ) : null}
      {over ? <DropHere page text={t('templates:drop.list')} /> : null}
    </Page>
  );
}
