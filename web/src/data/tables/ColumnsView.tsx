import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { catalogQuery, columnStatisticsQuery } from '../../api/data-queries.ts';
import { formatCount, formatShare } from '../../i18n/format.ts';
import { classNames } from '../../ui/class-names.ts';
import { LoadingLines } from '../../ui/LoadingLines.tsx';
import { Failed } from '../Failed.tsx';
import { CellValue } from './CellValue.tsx';

/** The columns of a table, and for a chosen one what it holds. */
export function ColumnsView({ table }: { readonly table: string }) {
  const { t } = useTranslation('data');
  const catalog = useQuery(catalogQuery());
  const columns = catalog.data?.catalog.tables.find((one) => one.name === table)?.columns ?? [];
  const [chosen, setChosen] = useState<string>();
  if (!catalog.data) return <LoadingLines lines={6} />;
  return (
    <div className="grid grid-cols-[minmax(14rem,20rem)_minmax(0,1fr)] gap-6">
      <ul aria-label={t('table.columns')} className="grid max-h-[calc(100vh-16rem)] content-start overflow-auto">
        {columns.map((column) => (
          <li key={column.name}>
            <button
              type="button"
              aria-pressed={column.name === chosen}
              onClick={() => setChosen(column.name)}
              className={classNames(
                'flex min-h-8 w-full items-center justify-between gap-2 rounded-sm px-2 text-left -outline-offset-2',
                column.name === chosen ? 'bg-accent-soft text-accent-text' : 'hover:bg-hover',
              )}
            >
              <span className="min-w-0 truncate font-medium">{column.label ?? column.name}</span>
              <span className="text-xs text-text-subtle">{t(`type.${column.type}`)}</span>
            </button>
          </li>
        ))}
      </ul>
      {chosen === undefined ? (
        <p className="text-text-muted">{t('table.chooseColumn')}</p>
      ) : (
        <Statistics table={table} column={chosen} />
      )}
    </div>
  );
}

function Statistics({ table, column }: { readonly table: string; readonly column: string }) {
  const { t } = useTranslation('data');
  const answer = useQuery(columnStatisticsQuery(table, column));
  if (answer.error) {
    return <Failed title={t('table.statisticsFailed')} error={answer.error} onRetry={() => void answer.refetch()} />;
  }
  if (!answer.data) return <LoadingLines lines={5} />;
  const { rows, empty, distinct, min, max, top, type } = answer.data;
  const most = top[0]?.count ?? 1;
  return (
    <section aria-label={t('table.statistics', { column })} className="grid content-start gap-4">
      <dl className="grid grid-cols-[repeat(5,minmax(0,1fr))] gap-3">
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
      <div className="grid gap-1">
        <h3 className="flex justify-between text-xs font-medium text-text-muted">
          {t('table.top')}
          <span>{t('table.shown', { shown: formatCount(top.length), distinct: formatCount(distinct) })}</span>
        </h3>
        <ul className="grid gap-0.5">
          {top.map((entry) => (
            <li
              key={String(entry.value)}
              className="grid min-h-7 grid-cols-[minmax(0,1fr)_8rem_6rem_4rem] items-center gap-3"
            >
              <CellValue value={entry.value} type={type} />
              <meter className="share-bar w-full" min={0} max={most} value={entry.count} aria-hidden="true" />
              <span className="tabular text-right">{formatCount(entry.count)}</span>
              <span className="tabular text-right text-text-subtle">
                {rows > 0 ? formatShare(entry.count / rows) : ''}
              </span>
            </li>
          ))}
        </ul>
      </div>
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
