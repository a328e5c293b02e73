import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { catalogQuery } from '../../api/data-queries.ts';
import { classNames } from '../../ui/class-names.ts';
import { LoadingLines } from '../../ui/LoadingLines.tsx';
import { ColumnStatistics } from './ColumnStatistics.tsx';

/** The columns of a table, and for a chosen one what it holds. */
export function ColumnsView({ table }: { readonly table: string }) {
  const { t } = useTranslation('data');
  const catalog = useQuery(catalogQuery());
  const columns = catalog.data?.catalog.tables.find((one) => one.name === table)?.columns ?? [];
  const [chosen, setChosen] = useState<string>();
  if (!catalog.data) return <LoadingLines lines={6} />;
  return (
    <div className="grid grid-cols-[minmax(15rem,1fr)_minmax(0,2.4fr)] gap-6">
      <ul
        aria-label={t('table.columns')}
        className="grid max-h-[calc(100vh-16rem)] grid-cols-[minmax(0,1fr)] content-start overflow-auto"
      >
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
              <span className="text-xs whitespace-nowrap text-text-subtle">{t(`type.${column.type}`)}</span>
            </button>
          </li>
        ))}
      </ul>
      {chosen === undefined ? (
        <p className="text-text-muted">{t('table.chooseColumn')}</p>
      ) : (
        <ColumnStatistics key={chosen} table={table} column={chosen} />
      )}
    </div>
  );
}
