import { useQuery } from '@tanstack/react-query';
import { FileUp, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { campaignListQuery, foldersQuery } from '../api/campaign-queries.ts';
import { LoadFailed } from '../api/LoadFailed.tsx';
import { Page } from '../app/Page.tsx';
import { Button } from '../ui/Button.tsx';
import { LoadingLines } from '../ui/LoadingLines.tsx';
import { CampaignList } from './CampaignList.tsx';
import { CampaignsEmpty } from './CampaignsEmpty.tsx';
import { isNarrowed, queryOf } from './campaign-filters.ts';
import { ImportCampaignDialog } from './ImportCampaignDialog.tsx';
import { NewCampaignDialog } from './NewCampaignDialog.tsx';
import { NO_FOLDER } from './folder-options.ts';
import { useCampaignFilters } from './use-campaign-filters.ts';

/** All campaigns: found, filtered, put in folders, made, imported and removed. */
export function CampaignsPage() {
  const { t } = useTranslation('campaigns');
  const { filters, change } = useCampaignFilters();
  const list = useQuery(campaignListQuery(queryOf(filters)));
  const { data: folderData } = useQuery(foldersQuery());
  const folders = folderData?.folders ?? [];
  const [open, setOpen] = useState<'new' | 'import'>();
  const folder = filters.folder === undefined || filters.folder === NO_FOLDER ? null : filters.folder;
  const nothingYet = list.data?.counts.all === 0 && !isNarrowed(filters) && folders.length === 0;
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
      {list.data === undefined ? (
        list.error ? (
          <LoadFailed error={list.error} onRetry={() => void list.refetch()} />
        ) : (
          <LoadingLines lines={8} name={t('loading')} className="surface-box" />
        )
      ) : nothingYet ? (
        <CampaignsEmpty onNew={() => setOpen('new')} onImport={() => setOpen('import')} />
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
        <ImportCampaignDialog folders={folders} folder={folder} onClose={() => setOpen(undefined)} />
      ) : null}
    </Page>
  );
}
