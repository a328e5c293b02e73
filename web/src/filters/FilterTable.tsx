import type { Catalog, StoredFilter } from '@fanfare/shared';
import { Ellipsis, Lock, Pencil, Trash2, Users } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { errorMessage } from '../api/api-error.ts';
import { useMay } from '../app/use-actor.ts';
import { formatExactly, formatMoment } from '../i18n/format-date.ts';
import { IconButton } from '../ui/Button.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { InlineMessage } from '../ui/InlineMessage.tsx';
import { Menu } from '../ui/Menu.tsx';
import type { TableColumn } from '../ui/table-column.ts';
import { toast } from '../ui/toast-manager.ts';
import { FavouriteStar } from './FavouriteStar.tsx';
import { tableLabel } from './filter-parameters.ts';
import { usageWords } from './usage-words.ts';
import { useFilterChanges } from './use-filter-changes.ts';

export interface FilterRow {
  readonly filter: StoredFilter;
  readonly inWords: string;
}

export interface FilterTableProps {
  readonly rows: readonly FilterRow[];
  readonly catalog: Catalog;
  readonly onRename: (filter: StoredFilter) => void;
  readonly onDelete: (filter: StoredFilter) => void;
}

/** Filters, one a row, with what each selects and who uses it. */
export function FilterTable({ rows, catalog, onRename, onDelete }: FilterTableProps) {
  const { t } = useTranslation('filters');
  const navigate = useNavigate();
  const mayEdit = useMay('campaigns.edit');
  const { save } = useFilterChanges();
  const [refusal, setRefusal] = useState<unknown>();

  async function share(filter: StoredFilter) {
    try {
      await save(filter, { shared: !filter.shared });
      setRefusal(undefined);
      toast(t(filter.shared ? 'done.private' : 'done.shared', { name: filter.name }));
    } catch (error) {
      setRefusal(error);
    }
  }

  const menu = ({ filter }: FilterRow) => (
    <Menu
      align="end"
      trigger={<IconButton icon={Ellipsis} size="sm" name={t('menu.more', { name: filter.name })} />}
      entries={[
        { id: 'edit', label: t('menu.edit'), icon: Pencil, onSelect: () => void navigate(`/filters/${filter.id}`) },
        { id: 'rename', label: t('menu.rename'), onSelect: () => onRename(filter) },
        {
          id: 'share',
          label: t(filter.shared ? 'menu.unshare' : 'menu.share'),
          icon: filter.shared ? Lock : Users,
          onSelect: () => void share(filter),
        },
        {
          id: 'end',
          section: [
            { id: 'delete', label: t('menu.remove'), icon: Trash2, danger: true, onSelect: () => onDelete(filter) },
          ],
        },
      ]}
    />
  );

  return (
    <>
      {refusal === undefined ? null : (
        <InlineMessage tone="danger" urgent title={t('changeFailed')}>
          {errorMessage(refusal)}
        </InlineMessage>
      )}
      <DataTable
        label={t('list')}
        density="two-line"
        columns={useColumns(catalog)}
        rows={rows}
        rowId={({ filter }) => filter.id}
        rowName={({ filter }) => filter.name}
        {...(mayEdit ? { renderRowEnd: menu } : {})}
      />
    </>
  );
}

function useColumns(catalog: Catalog): TableColumn<FilterRow>[] {
  const { t } = useTranslation('filters');
  return [
    { id: 'name', header: t('name'), cell: (row) => <Name {...row} /> },
    { id: 'about', header: t('about'), width: '8rem', cell: ({ filter }) => tableLabel(catalog, filter.table) },
    { id: 'used', header: t('used'), width: '10rem', cell: ({ filter }) => usageWords(t, filter) },
    {
      id: 'sharing',
      header: t('sharing'),
      width: '7rem',
      cell: ({ filter }) => t(filter.shared ? 'sharedName' : 'privateName'),
    },
    { id: 'owner', header: t('owner'), width: '8rem', from: 'wide', cell: ({ filter }) => filter.owner },
    {
      id: 'changed',
      header: t('changed'),
      width: '12rem',
      from: 'wide',
      cell: ({ filter }) => (
        <time dateTime={filter.updatedAt} title={formatExactly(filter.updatedAt)} className="text-text-muted">
          {formatMoment(filter.updatedAt)}
        </time>
      ),
    },
  ];
}

function Name({ filter, inWords }: FilterRow) {
  return (
    <span className="flex items-center gap-1.5">
      <FavouriteStar filter={filter} />
      <span className="grid min-w-0 flex-1">
        <Link to={`/filters/${filter.id}`} className="truncate font-strong hover:underline">
          {filter.name}
        </Link>
        <span className="line-clamp-1 text-xs wrap-anywhere text-text-muted" title={inWords}>
          {filter.description === '' ? inWords : filter.description}
        </span>
      </span>
    </span>
  );
}
