import type { ImportJob } from '@fanfare/shared';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { importsQuery } from '../../api/data-queries.ts';
import { formatCount } from '../../i18n/format.ts';
import { formatExactly, formatMoment } from '../../i18n/format-date.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import type { TableColumn } from '../../ui/table-column.ts';
import { JobChip } from './JobStatus.tsx';

/** Earlier imports, newest first. */
export function ImportHistory() {
  const { t } = useTranslation('data');
  const { data } = useQuery(importsQuery());
  if (!data || data.imports.length === 0) return null;
  const columns: TableColumn<ImportJob>[] = [
    { id: 'file', header: t('import.historyFile'), cell: (job) => job.file },
    { id: 'table', header: t('import.historyTable'), cell: (job) => job.table },
    { id: 'state', header: t('import.historyState'), width: '9rem', cell: (job) => <JobChip job={job} /> },
    {
      id: 'rows',
      header: t('import.historyRows'),
      align: 'right',
      width: '8rem',
      cell: (job) => (job.state === 'done' ? formatCount(job.rowsWritten) : '—'),
    },
    {
      id: 'when',
      header: t('import.historyWhen'),
      width: '12rem',
      cell: (job) => (
        <time dateTime={job.updatedAt} title={formatExactly(job.updatedAt)}>
          {formatMoment(job.updatedAt)}
        </time>
      ),
    },
  ];
  return (
    <section aria-label={t('import.history')} className="grid gap-2">
      <h2 className="text-md font-strong">{t('import.history')}</h2>
      <DataTable
        label={t('import.history')}
        columns={columns}
        rows={data.imports}
        rowId={(job) => job.id}
        rowName={(job) => job.file}
      />
    </section>
  );
}
