import type { FileSample, LoadFileConfig, SampleCell } from '@fanfare/shared';
import { useQuery } from '@tanstack/react-query';
import { TriangleAlert } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorMessage } from '../../api/api-error.ts';
import { sayReason } from '../../i18n/speak.ts';
import { Section } from '../../inspector/Section.tsx';
import { Button } from '../../ui/Button.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { InlineMessage } from '../../ui/InlineMessage.tsx';
import { LoadingLines } from '../../ui/LoadingLines.tsx';
import type { TableColumn } from '../../ui/table-column.ts';
import { Tooltip } from '../../ui/Tooltip.tsx';
import { sampleQuery } from './file-queries.ts';

type Row = FileSample['rows'][number];

const FEW = 5;

/** The first lines of the file as the settings read them, with what is wrong in which cell. */
export function SampleRows({ config }: { readonly config: LoadFileConfig }) {
  const { t } = useTranslation('loadFile');
  const settings = useDeferredValue(config);
  const { data, error, isPending } = useQuery(sampleQuery(config.file?.id ?? '', settings));
  const [all, setAll] = useState(false);
  if (error) {
    return (
      <Section title={t('sample')}>
        <InlineMessage tone="danger" size="sm" title={t('cannotRead')}>
          {errorMessage(error)}
        </InlineMessage>
      </Section>
    );
  }
  if (isPending || !data) return <LoadingLines lines={4} name={t('reading')} />;
  const rows = all ? data.rows : data.rows.slice(0, FEW);
  const wrong = rows.flatMap(({ cells, problem }) => [problem, ...cells.map((cell) => cell.problem)]);
  const count = wrong.filter((one) => one !== undefined).length;
  return (
    <Section title={t('sample')}>
      {data.remarks.length > 0 ? (
        <InlineMessage tone="warning" size="sm">
          {data.remarks.slice(0, 3).map(sayReason).join(' ')}
        </InlineMessage>
      ) : null}
      <DataTable
        label={t('sampleOf', { name: config.file?.name ?? '' })}
        columns={columnsOf(data)}
        rows={rows}
        rowId={(row) => String(row.line)}
        rowName={(row) => String(row.line)}
        density="compact"
        className="max-h-72"
      />
      {count > 0 ? <p className="text-xs text-danger-text">{t('sampleProblems', { count })}</p> : null}
      {!all && data.rows.length > FEW ? (
        <Button size="sm" className="justify-self-start" onClick={() => setAll(true)}>
          {t('more', { count: data.rows.length })}
        </Button>
      ) : null}
    </Section>
  );

  function columnsOf({ columns }: FileSample): TableColumn<Row>[] {
    const line: TableColumn<Row> = {
      id: 'line',
      header: t('line'),
      align: 'right',
      width: '4.5rem',
      cell: (row) => (
        <span className={row.rejected ? 'text-danger-text line-through' : 'text-text-muted'}>
          {row.line}
          {row.rejected ? <span className="sr-only">{t('rejectedLine')}</span> : null}
        </span>
      ),
    };
    return [
      line,
      ...columns.map(
        (column, index): TableColumn<Row> => ({
          id: column.source,
          header: config.columns[index]?.label || column.name,
          cell: (row) => (
            <Cell cell={row.cells[index]} problem={index === 0 ? row.problem : undefined} ignored={column.ignore} />
          ),
        }),
      ),
    ];
  }
}

interface CellProps {
  readonly cell: SampleCell | undefined;
  readonly problem: string | undefined;
  readonly ignored: boolean;
}

function Cell({ cell, problem, ignored }: CellProps) {
  const { t } = useTranslation('loadFile');
  if (cell === undefined) return null;
  const told = problem ?? cell.problem;
  const wrong = told === undefined ? undefined : sayReason(told);
  const text = cell.text === null || cell.text === '' ? t('emptyCell') : cell.text;
  if (wrong === undefined) {
    const isQuiet = ignored || cell.text === null || cell.text === '';
    return <span className={`block max-w-40 truncate ${isQuiet ? 'text-text-subtle' : ''}`}>{text}</span>;
  }
  return (
    <Tooltip text={wrong}>
      <button type="button" className="flex max-w-40 items-center gap-1 text-danger-text">
        <Icon of={TriangleAlert} size={13} />
        <span className="truncate">{text}</span>
        <span className="sr-only">{wrong}</span>
      </button>
    </Tooltip>
  );
}
