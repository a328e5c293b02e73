import type { DataType } from '@fanfare/shared';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ApiError, errorMessage } from '../../api/api-error.ts';
import { type BrowseQuery, tableRowsQuery } from '../../api/data-queries.ts';
import { formatCount } from '../../i18n/format.ts';
import { Button } from '../../ui/Button.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { InlineMessage } from '../../ui/InlineMessage.tsx';
import { LoadingLines } from '../../ui/LoadingLines.tsx';
import { Pager } from '../../ui/Pager.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { Select } from '../../ui/Select.tsx';
import type { TableColumn } from '../../ui/table-column.ts';
import { Failed } from '../Failed.tsx';
import { CellValue } from './CellValue.tsx';
import { VersionChoice } from './VersionChoice.tsx';

const PAGE = 50;
type Row = { readonly index: number; readonly cells: readonly (string | number | boolean | null)[] };

/** The rows of a table, page by page; page, order, filter and version stand in the address. */
export function RowsView({ table }: { readonly table: string }) {
  const { t } = useTranslation('data');
  const [address, setAddress] = useSearchParams();
  const page = Math.max(1, Number(address.get('page')) || 1);
  const sort = address.get('sort') ?? undefined;
  const direction = address.get('direction') === 'desc' ? 'desc' : 'asc';
  const filterColumn = address.get('by') ?? undefined;
  const filter = address.get('find') ?? '';
  const words = useDeferredValue(filter);
  const version = Number(address.get('version')) || undefined;
  const query: BrowseQuery = {
    page,
    pageSize: PAGE,
    direction,
    ...(sort === undefined ? {} : { sort }),
    ...(version === undefined ? {} : { version }),
    ...(filterColumn !== undefined && words !== '' ? { filterColumn, filter: words } : {}),
  };
  const answer = useQuery(tableRowsQuery(table, query));
  const set = (next: Record<string, string | undefined>) =>
    setAddress(
      (old) => {
        const made = new URLSearchParams(old);
        for (const [name, value] of Object.entries(next)) {
          if (value === undefined || value === '') made.delete(name);
          else made.set(name, value);
        }
        return made;
      },
      { replace: true },
    );

  if (answer.error instanceof ApiError && answer.error.code === 'table.version-gone') {
    return (
      <InlineMessage
        tone="info"
        title={errorMessage(answer.error)}
        actions={
          <Button size="sm" onClick={() => set({ version: undefined, page: undefined })}>
            {t('table.showNewest')}
          </Button>
        }
      >
        {t('table.versionGone')}
      </InlineMessage>
    );
  }
  if (answer.error)
    return <Failed title={t('table.failed')} error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <LoadingLines lines={8} />;
  const { columns, rows, total } = answer.data;
  const column = filterColumn ?? columns[0]?.name ?? '';
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-end gap-2">
        <Select
          label={t('table.filterColumn')}
          hideLabel
          className="w-56"
          value={column}
          onValueChange={(by) => set({ by, page: undefined })}
          options={columns.map((one) => ({ value: one.name, label: one.name }))}
        />
        <SearchField
          label={t('table.filter', { column })}
          className="w-72"
          value={filter}
          onValueChange={(find) => set({ by: column, find, page: undefined })}
        />
        <VersionChoice
          table={table}
          version={version}
          onVersionChange={(next) => set({ version: next === undefined ? undefined : String(next), page: undefined })}
        />
      </div>
      <DataTable
        label={t('table.rows')}
        columns={columns.map((one, index) => toColumn(one, index))}
        rows={rows.map((cells, index): Row => ({ index, cells }))}
        rowId={(row) => String(row.index)}
        rowName={(row) => String(row.cells[0] ?? row.index + 1)}
        sort={sort === undefined ? undefined : { column: sort, direction }}
        onSortChange={(next) => set({ sort: next.column, direction: next.direction, page: undefined })}
        density="compact"
        busy={answer.isPlaceholderData}
        className="max-h-[calc(100vh-18rem)]"
        empty={
          <EmptyState
            boxed={false}
            title={
              filter === ''
                ? t('table.noRows')
                : t('table.nothingFound', { total: formatCount(total), search: filter, column })
            }
            actions={
              filter === '' ? null : (
                <Button size="sm" onClick={() => set({ find: undefined, page: undefined })}>
                  {t('table.clear')}
                </Button>
              )
            }
          />
        }
      />
      {total === 0 ? null : (
        <Pager page={page - 1} pageSize={PAGE} total={total} onPageChange={(next) => set({ page: String(next + 1) })} />
      )}
    </div>
  );
}

function toColumn(column: { name: string; type: DataType }, index: number): TableColumn<Row> {
  const numeric = column.type === 'integer' || column.type === 'decimal' || column.type === 'float';
  return {
    id: column.name,
    header: column.name,
    sortable: true,
    align: numeric ? 'right' : 'left',
    cell: (row) => <CellValue value={row.cells[index] ?? null} type={column.type} />,
  };
}
