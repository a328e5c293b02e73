import type { CampaignHead, Folder } from '@fanfare/shared';
import { Ellipsis } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/Button.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Menu } from '../ui/Menu.tsx';
import type { MenuEntry } from '../ui/menu-entry.ts';
import { campaignColumns } from './campaign-columns.tsx';
import type { CampaignFilters } from './campaign-filters.ts';

export interface CampaignTableProps {
  readonly campaigns: readonly CampaignHead[];
  readonly folders: readonly Folder[];
  readonly filters: CampaignFilters;
  readonly onChange: (part: Partial<CampaignFilters>) => void;
  readonly selected: ReadonlySet<string>;
  readonly onSelectedChange: (selected: ReadonlySet<string>) => void;
  readonly menu: (campaign: CampaignHead) => readonly MenuEntry[];
  readonly busy: boolean;
  readonly empty: ReactNode;
}

const SORTS = ['name', 'owner', 'updatedAt'] as const;

/** The campaigns of one page of the list. */
export function CampaignTable(props: CampaignTableProps) {
  const { t } = useTranslation(['campaigns', 'ui']);
  const { campaigns, folders, filters, onChange, selected, onSelectedChange, menu, busy, empty } = props;
  const { t: words } = useTranslation('campaigns');
  const columns = useMemo(() => campaignColumns(words, folders), [words, folders]);
  return (
    <DataTable
      label={t('campaigns:list')}
      columns={columns}
      rows={campaigns}
      rowId={(campaign) => campaign.id}
      rowName={(campaign) => campaign.name}
      density="two-line"
      sort={{ column: filters.sort, direction: filters.direction }}
      onSortChange={({ column, direction }) => {
        const sort = SORTS.find((known) => known === column);
        if (sort) onChange({ sort, direction });
      }}
      selected={selected}
      onSelectedChange={onSelectedChange}
      busy={busy}
      empty={empty}
      renderRowEnd={(campaign) => (
        <Menu
          align="end"
          entries={menu(campaign)}
          trigger={<IconButton icon={Ellipsis} size="sm" name={t('ui:actionsFor', { name: campaign.name })} />}
        />
      )}
    />
  );
}
