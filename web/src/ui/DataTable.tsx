import { rowSelectionFeature, tableFeatures, useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from './Checkbox.tsx';
import { classNames } from './class-names.ts';
import { TableHeaderCell } from './TableHeaderCell.tsx';
import { TableRow } from './TableRow.tsx';
import type { TableColumn, TableDensity, TableSort } from './table-column.ts';

/** Pixels, for the rows that are not drawn. */
const ROW_HEIGHTS: Record<TableDensity, number> = { comfortable: 44, compact: 34, 'two-line': 57 };
const features = tableFeatures({ rowSelectionFeature });

export interface DataTableProps<Row> {
  /** What the table lists, for screen readers. */
  readonly label: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  /** The name of a row, in “Select …” and “Actions for …”. */
  readonly rowName: (row: Row) => string;
  readonly sort?: TableSort | undefined;
  /** Called with the next order; the owner sorts, usually the server. */
  readonly onSortChange?: (sort: TableSort) => void;
  readonly selected?: ReadonlySet<string>;
  readonly onSelectedChange?: (selected: ReadonlySet<string>) => void;
  /** What stands at the end of a row, usually a “more” menu. */
  readonly renderRowEnd?: (row: Row) => ReactNode;
  readonly density?: TableDensity;
  /** Only draws the rows in view; needs a height, given through `className`. */
  readonly virtual?: boolean;
  /** Shown in place of rows when there are none. */
  readonly empty?: ReactNode;
  readonly className?: string;
  readonly busy?: boolean;
}

/** Rows and columns: sticky header and first column, sort marks, selection. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { t } = useTranslation('ui');
  const { label, columns, rows, rowId, rowName, sort, onSortChange, selected, onSelectedChange, renderRowEnd } = props;
  const { density = 'comfortable', virtual = false, empty, className, busy = false } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const data = useMemo(() => [...rows], [rows]);
  const definitions = useMemo(() => columns.map((column) => ({ id: column.id, header: column.header })), [columns]);
  const rowSelection = useMemo(
    () => Object.fromEntries([...(selected ?? [])].map((id) => [id, true] as const)),
    [selected],
  );
  const table = useTable<typeof features, Row & object>({
    features,
    columns: definitions,
    data: data as (Row & object)[],
    getRowId: (row) => rowId(row),
    state: { rowSelection },
    enableRowSelection: onSelectedChange !== undefined,
    onRowSelectionChange: (change) => {
      const next = typeof change === 'function' ? change(rowSelection) : change;
      onSelectedChange?.(new Set(Object.keys(next).filter((id) => next[id])));
    },
  });
  const model = table.getRowModel().rows;
  const height = ROW_HEIGHTS[density];
  const virtualizer = useVirtualizer({
    count: virtual ? model.length : 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 12,
  });
  const items = virtualizer.getVirtualItems();
  const shown = virtual ? items.flatMap((item) => model[item.index] ?? []) : model;
  const before = virtual ? (items[0]?.start ?? 0) : 0;
  const after = virtual ? virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0) : 0;
  const span = columns.length + (onSelectedChange ? 1 : 0) + (renderRowEnd ? 1 : 0);
  return (
    <div ref={scroller} className={classNames('surface-box overflow-auto', className)}>
      <table
        aria-label={label}
        aria-busy={busy}
        aria-rowcount={virtual ? model.length + 1 : undefined}
        className="w-full border-separate border-spacing-0"
      >
        <thead>
          <tr>
            {onSelectedChange ? (
              <th
                scope="col"
                className="sticky top-0 left-0 z-2 h-[34px] w-10 min-w-10 border-b border-line bg-sunken pl-2 text-left"
              >
                <Checkbox
                  label={t('selectAll')}
                  hideLabel
                  checked={model.length > 0 && table.getIsAllRowsSelected()}
                  indeterminate={table.getIsSomeRowsSelected() && !table.getIsAllRowsSelected()}
                  onCheckedChange={(checked) => table.toggleAllRowsSelected(checked)}
                />
              </th>
            ) : null}
            {columns.map((column, index) => (
              <TableHeaderCell
                key={column.id}
                column={column}
                sort={sort}
                onSortChange={onSortChange}
                sticky={index === 0}
                inset={onSelectedChange !== undefined}
              />
            ))}
            {renderRowEnd ? (
              <th scope="col" className="sticky top-0 z-1 w-11 border-b border-line bg-sunken">
                <span className="sr-only">{t('actions')}</span>
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          <Gap height={before} />
          {shown.map((row) => (
            <TableRow
              key={row.id}
              row={row.original}
              name={rowName(row.original)}
              columns={columns}
              density={density}
              selected={row.getIsSelected()}
              onSelect={onSelectedChange ? (checked) => row.toggleSelected(checked) : undefined}
              end={renderRowEnd}
              {...(virtual ? { index: row.index + 2 } : {})}
            />
          ))}
          <Gap height={after} />
          {model.length === 0 && empty ? (
            <tr>
              <td colSpan={span}>{empty}</td>
            </tr>
          ) : null}
        </tbody>
      </table>
    </div>
  );
}

/** Stands for the rows above and below that are not drawn. */
function Gap({ height }: { readonly height: number }) {
  return height > 0 ? <tr aria-hidden="true" style={{ height }} /> : null;
}
