import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from './Checkbox.tsx';
import { classNames } from './class-names.ts';
import type { TableColumn, TableDensity } from './table-column.ts';
import { columnVisibility } from './table-visibility.ts';

export interface TableRowProps<Row> {
  readonly row: Row;
  readonly name: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly density: TableDensity;
  readonly selected: boolean;
  readonly onSelect: ((selected: boolean) => void) | undefined;
  readonly end: ((row: Row) => ReactNode) | undefined;
  /** The position in the whole table, when only a part of it is drawn. */
  readonly index?: number;
}

const ROW_HEIGHTS: Record<TableDensity, string> = {
  comfortable: 'h-(--row-height)',
  compact: 'h-(--row-height-compact)',
  'two-line': 'h-[57px]',
};

/** One row; its first cell is its heading and stays in view. */
export function TableRow<Row>(props: TableRowProps<Row>) {
  const { t } = useTranslation('ui');
  const { row, name, columns, density, selected, onSelect, end, index } = props;
  const cell = classNames(
    'border-b border-line group-last/row:border-b-0',
    ROW_HEIGHTS[density],
    selected ? 'bg-accent-soft' : 'bg-surface group-hover/row:bg-hover',
  );
  return (
    <tr className="group/row" aria-rowindex={index}>
      {onSelect ? (
        <td className={classNames(cell, 'sticky left-0 z-1 w-10 min-w-10 pl-2')}>
          <Checkbox label={t('selectRow', { name })} hideLabel checked={selected} onCheckedChange={onSelect} />
        </td>
      ) : null}
      {columns.map((column, position) => {
        const look = classNames(
          cell,
          'px-3 font-normal',
          column.align === 'right' ? 'tabular text-right' : 'text-left',
          position === 0 && classNames('sticky z-1', onSelect ? 'left-10' : 'left-0'),
          columnVisibility(column.from),
          column.className,
        );
        return position === 0 ? (
          <th key={column.id} scope="row" className={look}>
            {column.cell(row)}
          </th>
        ) : (
          <td key={column.id} className={look}>
            {column.cell(row)}
          </td>
        );
      })}
      {end ? <td className={classNames(cell, 'px-2 text-right')}>{end(row)}</td> : null}
    </tr>
  );
}
