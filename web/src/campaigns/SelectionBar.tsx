import type { CampaignHead } from '@fanfare/shared';
import { Archive, ArchiveRestore, FolderInput, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import type { CampaignDialog } from './campaign-menu.ts';
import type { CampaignActions } from './use-campaign-actions.ts';

export interface SelectionBarProps {
  readonly campaigns: readonly CampaignHead[];
  readonly actions: CampaignActions;
  readonly ask: (dialog: CampaignDialog) => void;
  readonly onClear: () => void;
}

/** What can be done to all selected rows at once; stands in place of the filters. */
export function SelectionBar({ campaigns, actions, ask, onClear }: SelectionBarProps) {
  const { t } = useTranslation(['campaigns', 'ui']);
  const drafts = campaigns.filter((one) => one.status === 'draft');
  const archived = campaigns.filter((one) => one.status === 'archived');
  return (
    <div
      role="toolbar"
      aria-label={t('campaigns:action.selection')}
      className="flex min-h-8 flex-wrap items-center gap-2 rounded-md bg-accent-soft pr-1 pl-3"
    >
      <span className="tabular mr-2 font-medium text-accent-text">{t('ui:selected', { count: campaigns.length })}</span>
      <Button size="sm" icon={FolderInput} onClick={() => ask({ kind: 'move', campaigns })}>
        {t('campaigns:action.move')}
      </Button>
      {drafts.length > 0 ? (
        <Button size="sm" icon={Archive} onClick={() => void actions.archive(drafts)}>
          {t('campaigns:action.archive')}
        </Button>
      ) : null}
      {archived.length > 0 ? (
        <Button size="sm" icon={ArchiveRestore} onClick={() => void actions.restore(archived)}>
          {t('campaigns:action.restore')}
        </Button>
      ) : null}
      <Button size="sm" kind="danger" icon={Trash2} onClick={() => ask({ kind: 'delete', campaigns })}>
        {t('campaigns:action.delete')}
      </Button>
      <Button size="sm" kind="quiet" className="ml-auto" onClick={onClear}>
        {t('campaigns:action.clearSelection')}
      </Button>
    </div>
  );
}
