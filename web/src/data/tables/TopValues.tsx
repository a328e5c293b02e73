import type { DataType } from '@fanfare/shared';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { columnStatisticsQuery } from '../../api/data-queries.ts';
import { formatCount, formatShare } from '../../i18n/format.ts';
import { Button } from '../../ui/Button.tsx';
import { LoadingLines } from '../../ui/LoadingLines.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { Failed } from '../Failed.tsx';
import { CellValue } from './CellValue.tsx';

export interface TopValuesProps {
  readonly table: string;
  readonly column: string;
  /** Rows of the table and different values of the column. */
  readonly rows: number;
  readonly distinct: number;
  readonly type: DataType;
}

/** How many values are shown at first and after each “show more”; the server gives at most the last. */
const STAGES = [20, 100, 1000] as const;

/** The commonest values of a column with their share; typing searches all of them, not only those shown. */
export function TopValues({ table, column, rows, distinct, type }: TopValuesProps) {
  const { t } = useTranslation('data');
  const [search, setSearch] = useState('');
  const [shown, setShown] = useState<number>(STAGES[0]);
  const words = useDeferredValue(search.trim());
  const answer = useQuery({
    ...columnStatisticsQuery(table, column, shown, words),
    placeholderData: keepPreviousData,
  });
  const top = answer.data?.top ?? [];
  const most = Math.max(1, top[0]?.count ?? 1);
  const next = STAGES.find((stage) => stage > shown);
  return (
    <section aria-label={t('table.top')} aria-busy={answer.isPlaceholderData} className="grid gap-2">
      <header className="flex flex-wrap items-center justify-between gap-3 text-xs text-text-muted">
        <h3 className="font-medium">{t('table.top')}</h3>
        <SearchField label={t('table.findValue')} className="w-56" value={search} onValueChange={setSearch} />
        <output className="tabular">
          {words === ''
            ? t('table.shown', { shown: formatCount(top.length), distinct: formatCount(distinct) })
            : t('table.found', { count: top.length, shown: formatCount(top.length) })}
        </output>
      </header>
      {answer.error ? (
        <Failed title={t('table.statisticsFailed')} error={answer.error} onRetry={() => void answer.refetch()} />
      ) : null}
      {answer.isPending ? <LoadingLines lines={4} /> : null}
      <ul className="grid gap-0.5">
        {top.map((entry) => (
          <li
            key={String(entry.value)}
            className="grid min-h-7 grid-cols-[minmax(8rem,1fr)_minmax(2rem,8rem)_5rem_3.5rem] items-center gap-3"
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
      {top.length === 0 && answer.isSuccess ? (
        <p className="text-text-muted">
          {words === '' ? t('table.noValues') : t('table.noValue', { search: words, column })}
        </p>
      ) : null}
      {next !== undefined && top.length >= shown ? (
        <Button
          size="sm"
          className="justify-self-start"
          disabled={answer.isPlaceholderData}
          onClick={() => setShown(next)}
        >
          {t('table.showMore', { more: formatCount(next) })}
        </Button>
      ) : null}
    </section>
  );
}
