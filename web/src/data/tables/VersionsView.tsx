import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { tableVersionsQuery } from '../../api/data-queries.ts';
import { formatCount } from '../../i18n/format.ts';
import { formatExactly } from '../../i18n/format-date.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { LoadingLines } from '../../ui/LoadingLines.tsx';
import type { TableColumn } from '../../ui/table-column.ts';
import { Failed } from '../Failed.tsx';

interface Version {
  readonly version: number;
  readonly rows: number;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly change: string;
}

/** The versions of a table that can still be read, newest first. */
export function VersionsView({ table }: { readonly table: string }) {
  const { t } = useTranslation('data');
  const answer = useQuery(tableVersionsQuery(table));
  if (answer.error)
    return <Failed title={t('table.failed')} error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <LoadingLines lines={3} />;
  const newest = Math.max(...answer.data.versions.map((one) => one.version));
  const columns: TableColumn<Version>[] = [
    {
      id: 'version',
      header: t('table.version'),
      cell: (one) => (
        <Link className="hover:underline" to={one.version === newest ? '?' : `?version=${one.version}`}>
          {one.version === newest ? `${formatCount(one.version)} (${t('table.newest')})` : formatCount(one.version)}
        </Link>
      ),
    },
    { id: 'rows', header: t('table.rows'), align: 'right', cell: (one) => formatCount(one.rows) },
    { id: 'change', header: t('table.change'), cell: (one) => one.change },
    { id: 'created', header: t('table.created'), cell: (one) => `${formatExactly(one.createdAt)} · ${one.createdBy}` },
  ];
  return (
    <DataTable
      label={t('table.versions')}
      columns={columns}
      rows={answer.data.versions}
      rowId={(one) => String(one.version)}
      rowName={(one) => String(one.version)}
    />
  );
}
