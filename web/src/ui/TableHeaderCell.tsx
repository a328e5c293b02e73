import { ArrowDown, ArrowUp } from 'lucide-react';
import { classNames } from './class-names.ts';
import { Icon } from './Icon.tsx';
import type { TableColumn, TableSort } from './table-column.ts';
import { columnVisibility } from './table-visibility.ts';

export interface TableHeaderCellProps<Row> {
  readonly column: TableColumn<Row>;
  readonly sort: TableSort | undefined;
  readonly onSortChange: ((sort: TableSort) => void) | undefined;
  readonly sticky: boolean;
  /** Leaves room for the column of check boxes before it. */
  readonly inset: boolean;
}

/** The head of a column; a sortable one is a button that turns the order around. */
export function TableHeaderCell<Row>(props: TableHeaderCellProps<Row>) {
  const { column, sort, onSortChange, sticky, inset } = props;
  const direction = sort?.column === column.id ? sort.direction : undefined;
  const sortable = column.sortable === true && onSortChange !== undefined;
  return (
    <th
      scope="col"
      aria-sort={direction === 'asc' ? 'ascending' : direction === 'desc' ? 'descending' : undefined}
      {...(column.width ? { style: { width: column.width } } : {})}
      className={classNames(
        'sticky top-0 h-[34px] border-b border-line bg-sunken px-3 text-xs font-medium whitespace-nowrap text-text-muted',
        column.align === 'right' ? 'text-right' : 'text-left',
        sticky ? classNames('z-2', inset ? 'left-10' : 'left-0') : 'z-1',
        columnVisibility(column.from),
      )}
    >
      {sortable ? (
        <button
          type="button"
          className="-mx-1.5 inline-flex h-6 items-center gap-1 rounded-sm px-1.5 hover:bg-hover hover:text-text"
          onClick={() => onSortChange({ column: column.id, direction: direction === 'asc' ? 'desc' : 'asc' })}
        >
          {column.header}
          {direction ? <Icon of={direction === 'asc' ? ArrowUp : ArrowDown} size={12} /> : null}
        </button>
      ) : (
        column.header
      )}
      {column.headerExtra}
    </th>
  );
}
