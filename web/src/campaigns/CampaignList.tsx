import type { Folder, listCampaigns } from '@fanfare/shared';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { ResponseOf } from '../api/request.ts';
import { readerZone } from '../i18n/reader.ts';
import { useShortcuts } from '../shortcuts/use-shortcuts.ts';
import { Button } from '../ui/Button.tsx';
import { InlineMessage } from '../ui/InlineMessage.tsx';
import { Pager } from '../ui/Pager.tsx';
import { CampaignDialogs } from './CampaignDialogs.tsx';
import { CampaignTable } from './CampaignTable.tsx';
import { CampaignToolbar } from './CampaignToolbar.tsx';
import { type CampaignFilters, PAGE_SIZE } from './campaign-filters.ts';
import { type CampaignDialog, campaignMenu } from './campaign-menu.ts';
import { FolderPanel } from './FolderPanel.tsx';
import { FolderPopover } from './FolderPopover.tsx';
import { NothingFound } from './NothingFound.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { useCampaignActions } from './use-campaign-actions.ts';

export interface CampaignListProps {
  readonly answer: ResponseOf<typeof listCampaigns>;
  readonly folders: readonly Folder[];
  readonly filters: CampaignFilters;
  readonly onChange: (part: Partial<CampaignFilters>, options?: { readonly replace?: boolean }) => void;
  readonly busy: boolean;
}

/** Folders at the left; search, filters, rows and pages at the right. */
export function CampaignList({ answer, folders, filters, onChange, busy }: CampaignListProps) {
  const { t } = useTranslation('campaigns');
  const navigate = useNavigate();
  const search = useRef<HTMLInputElement>(null);
  const actions = useCampaignActions();
  const [dialog, setDialog] = useState<CampaignDialog>();
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const selected = useMemo(() => answer.campaigns.filter((one) => marked.has(one.id)), [answer, marked]);
  const selectedIds = useMemo(() => new Set(selected.map((one) => one.id)), [selected]);
  useShortcuts(t('list'), [
    { name: 'search', label: t('searchName'), keys: ['/', 'Mod+F'], perform: () => search.current?.focus() },
  ]);
  const folderPanel = {
    folders,
    total: answer.counts.all,
    selected: filters.folder,
    onSelect: (folder: string | undefined) => onChange({ folder }),
  };
  return (
    <div className="flex min-w-0 items-start gap-5">
      <FolderPanel {...folderPanel} key={folders.length === 0 ? 'none' : 'some'} className="max-wide:hidden" />
      <div className="flex min-w-0 flex-1 flex-col gap-4">
        {selected.length > 0 ? (
          <SelectionBar campaigns={selected} actions={actions} ask={setDialog} onClear={() => setMarked(new Set())} />
        ) : (
          <CampaignToolbar
            filters={filters}
            onChange={onChange}
            counts={answer.counts}
            owners={answer.owners}
            tags={answer.tags}
            searchRef={search}
            folderPanel={<FolderPopover {...folderPanel} />}
          />
        )}
        {actions.failure ? (
          <InlineMessage
            tone="danger"
            urgent
            title={actions.failure.title}
            actions={
              <Button size="sm" onClick={actions.dismissFailure}>
                {t('failed.dismiss')}
              </Button>
            }
          >
            {actions.failure.text}
          </InlineMessage>
        ) : null}
        <CampaignTable
          campaigns={answer.campaigns}
          folders={folders}
          filters={filters}
          onChange={onChange}
          selected={selectedIds}
          onSelectedChange={setMarked}
          busy={busy}
          menu={(campaign) =>
            campaignMenu(campaign, {
              t,
              actions,
              ask: setDialog,
              open: (one) => void navigate(`/campaigns/${one.id}`),
            })
          }
          empty={<NothingFound filters={filters} folders={folders} onChange={onChange} />}
        />
        {answer.total > 0 ? (
          <Pager
            page={filters.page}
            pageSize={PAGE_SIZE}
            total={answer.total}
            onPageChange={(page) => onChange({ page })}
            summary={({ first, last, total }) => t('summary', { first, last, count: total })}
            end={t('zone', { zone: readerZone() })}
          />
        ) : null}
      </div>
      <CampaignDialogs
        dialog={dialog}
        folders={folders}
        tags={answer.tags}
        owners={answer.owners}
        actions={actions}
        onClose={() => setDialog(undefined)}
      />
    </div>
  );
}
