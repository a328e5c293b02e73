import type { Catalog, StoredAudience } from '@fanfare/shared';
import { Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useMay } from '../app/use-actor.ts';
import { formatExactly, formatMoment } from '../i18n/format-date.ts';
import { IconButton } from '../ui/Button.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Menu } from '../ui/Menu.tsx';
import type { TableColumn } from '../ui/table-column.ts';
import { dimensionLabel, usageOf } from './audience-words.ts';
import { DeleteAudienceDialog } from './DeleteAudienceDialog.tsx';
import { MemberCount } from './MemberCount.tsx';

export interface AudienceTableProps {
  readonly audiences: readonly StoredAudience[];
  readonly catalog: Catalog;
}

/** Audiences, one a row, with how many are in each and what uses it. */
export function AudienceTable({ audiences, catalog }: AudienceTableProps) {
  const { t } = useTranslation(['audiences', 'filters']);
  const navigate = useNavigate();
  const mayEdit = useMay('campaigns.edit');
  const [deleting, setDeleting] = useState<StoredAudience>();
  const menu = (audience: StoredAudience) => (
    <Menu
      align="end"
      trigger={<IconButton icon={Ellipsis} size="sm" name={t('filters:menu.more', { name: audience.label })} />}
      entries={[
        {
          id: 'open',
          label: t('filters:menu.edit'),
          icon: Pencil,
          onSelect: () => void navigate(`/audiences/${audience.id}`),
        },
        {
          id: 'end',
          section: [
            {
              id: 'delete',
              label: t('page.delete'),
              icon: Trash2,
              danger: true,
              onSelect: () => setDeleting(audience),
            },
          ],
        },
      ]}
    />
  );
  return (
    <>
      <DataTable
        label={t('list')}
        density="two-line"
        columns={useColumns(catalog)}
        rows={audiences}
        rowId={({ id }) => id}
        rowName={({ label }) => label}
        {...(mayEdit ? { renderRowEnd: menu } : {})}
      />
      {deleting ? <DeleteAudienceDialog audience={deleting} onClose={() => setDeleting(undefined)} /> : null}
    </>
  );
}

function useColumns(catalog: Catalog): TableColumn<StoredAudience>[] {
  const { t } = useTranslation('audiences');
  return [
    { id: 'name', header: t('name'), cell: (audience) => <Name audience={audience} /> },
    {
      id: 'members',
      header: t('members'),
      width: '9rem',
      align: 'right',
      cell: ({ id }) => <MemberCount audience={id} />,
    },
    {
      id: 'about',
      header: t('about'),
      width: '11rem',
      cell: ({ dimension }) => dimensionLabel(catalog, dimension),
    },
    { id: 'used', header: t('used'), width: '11rem', from: 'narrow', cell: (audience) => usageOf(t, audience) },
    {
      id: 'changed',
      header: t('changed'),
      width: '12rem',
      from: 'wide',
      cell: ({ updatedAt }) => (
        <time dateTime={updatedAt} title={formatExactly(updatedAt)} className="text-text-muted">
          {formatMoment(updatedAt)}
        </time>
      ),
    },
  ];
}

function Name({ audience }: { readonly audience: StoredAudience }) {
  const { t } = useTranslation('audiences');
  const kinds = [...(audience.rule ? [t('byRule')] : []), ...(audience.stored === 'none' ? [] : [t('stored')])];
  return (
    <span className="grid min-w-0">
      <Link to={`/audiences/${audience.id}`} className="truncate font-strong hover:underline">
        {audience.label}
      </Link>
      <span className="line-clamp-1 text-xs wrap-anywhere text-text-muted">
        {audience.description === '' ? kinds.join(', ') : audience.description}
      </span>
    </span>
  );
}
