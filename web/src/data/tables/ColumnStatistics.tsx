import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { columnStatisticsQuery } from '../../api/data-queries.ts';
import { formatCount, formatShare } from '../../i18n/format.ts';
import { LoadingLines } from '../../ui/LoadingLines.tsx';
import { Failed } from '../Failed.tsx';
import { CellValue } from './CellValue.tsx';
import { TopValues } from './TopValues.tsx';

/** What a column holds: how many values, the lowest and highest, and the commonest ones. */
export function ColumnStatistics({ table, column }: { readonly table: string; readonly column: string }) {
  const { t } = useTranslation('data');
  const answer = useQuery(columnStatisticsQuery(table, column));
  if (answer.error) {
    return <Failed title={t('table.statisticsFailed')} error={answer.error} onRetry={() => void answer.refetch()} />;
  }
  if (!answer.data) return <LoadingLines lines={5} />;
  const { rows, empty, distinct, min, max, type } = answer.data;
  return (
    <section aria-label={t('table.statistics', { column })} className="grid content-start gap-4">
      <dl className="grid grid-cols-[repeat(auto-fit,minmax(7.5rem,1fr))] gap-3">
        <Fact name={t('table.distinct')}>{formatCount(distinct)}</Fact>
        <Fact name={t('table.filled')}>{formatCount(rows - empty)}</Fact>
        <Fact name={t('table.emptyCount')}>
          {formatCount(empty)}{' '}
          {empty > 0 ? <span className="text-text-subtle">{formatShare(empty / rows)}</span> : null}
        </Fact>
        <Fact name={t('table.least')}>
          <CellValue value={min} type={type} />
        </Fact>
        <Fact name={t('table.most')}>
          <CellValue value={max} type={type} />
        </Fact>
      </dl>
      <TopValues table={table} column={column} rows={rows} distinct={distinct} type={type} />
    </section>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-xs text-text-muted">{name}</dt>
      <dd className="tabular truncate font-strong">{children}</dd>
    </div>
  );
}
