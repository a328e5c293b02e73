import { deleteTable, type TableHead } from '@fanfare/shared';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Database, Ellipsis, FileUp, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { call } from '../../api/call.ts';
import { catalogKey, tablesKey, tablesQuery } from '../../api/data-queries.ts';
import { ActQuestion } from '../../app/ActQuestion.tsx';
import { Page } from '../../app/Page.tsx';
import { formatCount } from '../../i18n/format.ts';
import { formatExactly, formatMoment } from '../../i18n/format-date.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LoadingLines } from '../../ui/LoadingLines.tsx';
import { Menu } from '../../ui/Menu.tsx';
import type { TableColumn } from '../../ui/table-column.ts';
import { toast } from '../../ui/toast-manager.ts';
import { Failed } from '../Failed.tsx';

/** All tables with their rows, keys and versions. */
export function TablesPage() {
  const { t } = useTranslation('data');
  const navigate = useNavigate();
  const tables = useQuery(tablesQuery());
  const [leaving, setLeaving] = useState<TableHead>();
  const importButton = (
    <Button kind="primary" icon={FileUp} onClick={() => void navigate('/data/import')}>
      {t('tables.import')}
    </Button>
  );
  return (
    <Page title={t('tables.title')} actions={importButton}>
      {tables.error ? (
        <Failed title={t('tables.failed')} error={tables.error} onRetry={() => void tables.refetch()} />
      ) : null}
      {tables.isPending ? <LoadingLines lines={6} name={t('tables.loading')} className="surface-box" /> : null}
      {tables.data?.tables.length === 0 ? (
        <EmptyState title={t('tables.empty')} icon={Database} actions={importButton}>
          {t('tables.emptyText')}
        </EmptyState>
      ) : null}
      {tables.data && tables.data.tables.length > 0 ? (
        <TableList tables={tables.data.tables} onDelete={setLeaving} />
      ) : null}
      {leaving ? <DeleteTable table={leaving} onClose={() => setLeaving(undefined)} /> : null}
    </Page>
  );
}

interface TableListProps {
  readonly tables: readonly TableHead[];
  readonly onDelete: (table: TableHead) => void;
}

function TableList({ tables, onDelete }: TableListProps) {
  const { t } = useTranslation('data');
  const columns: TableColumn<TableHead>[] = [
    {
      id: 'name',
      header: t('tables.name'),
      cell: (table) => (
        <Link
          to={`/data/tables/${encodeURIComponent(table.name)}`}
          className="font-strong whitespace-nowrap hover:underline"
        >
          {table.label}
        </Link>
      ),
    },
    { id: 'rows', header: t('tables.rows'), align: 'right', width: '9rem', cell: (table) => formatCount(table.rows) },
    {
      id: 'columns',
      header: t('tables.columns'),
      align: 'right',
      width: '7rem',
      cell: (table) => formatCount(table.columns),
    },
    {
      id: 'key',
      header: t('tables.key'),
      cell: (table) =>
        table.key.length > 0 ? table.key.join(', ') : <span className="text-text-subtle">{t('tables.noKey')}</span>,
    },
    {
      id: 'version',
      header: t('tables.version'),
      align: 'right',
      width: '6rem',
      from: 'wide',
      cell: (table) => formatCount(table.version),
    },
    {
      id: 'changed',
      header: t('tables.changed'),
      width: '16rem',
      from: 'narrow',
      cell: (table) => (
        <span className="text-text-muted">
          <time dateTime={table.changedAt} title={formatExactly(table.changedAt)}>
            {formatMoment(table.changedAt)}
          </time>{' '}
          {t('tables.by', { name: table.changedBy })}
        </span>
      ),
    },
  ];
  return (
    <DataTable
      label={t('tables.list')}
      columns={columns}
      rows={tables}
      rowId={(table) => table.name}
      rowName={(table) => table.label}
      renderRowEnd={(table) => (
        <Menu
          trigger={<IconButton icon={Ellipsis} size="sm" name={`${t('tables.name')} ${table.label}`} />}
          entries={[
            { id: 'delete', label: t('tables.delete'), icon: Trash2, danger: true, onSelect: () => onDelete(table) },
          ]}
        />
      )}
    />
  );
}

function DeleteTable({ table, onClose }: { readonly table: TableHead; readonly onClose: () => void }) {
  const { t } = useTranslation('data');
  const client = useQueryClient();
  const rows = formatCount(table.rows);
  const refresh = () => Promise.all([tablesKey, catalogKey].map((queryKey) => client.invalidateQueries({ queryKey })));

  async function act() {
    try {
      await call(deleteTable, { params: { table: table.name } });
      toast(t('tables.deleted', { table: table.label }));
    } finally {
      void refresh();
    }
  }

  return (
    <ActQuestion
      title={t('tables.deleteQuestion', { table: table.label, rows })}
      keep={t('tables.deleteKeep')}
      act={t('tables.deleteAct', { rows })}
      failed={t('tables.deleteFailed')}
      onAct={act}
      onClose={onClose}
    >
      {t('tables.deleteText')}
    </ActQuestion>
  );
}
