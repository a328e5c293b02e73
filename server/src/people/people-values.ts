import type { DataType, Scalar } from '@fanfare/shared';
import { cellOf } from '../data/browse/cell-value.ts';
import { type Cell, toCell } from './cells.ts';
import type { PeopleColumn } from './people-columns.ts';

/** Scalars to read for the columns that are not part of the key, and how rows of their values become rows of cells. */
export interface PeopleValues {
  scalars: readonly Scalar[];
  /** @param row values of the key columns, then of the scalars. */
  cells(row: readonly unknown[]): Cell[];
}

/** What has to be read for a list of columns. */
export function peopleValues(columns: readonly PeopleColumn[]): PeopleValues {
  const keys = columns.filter((one) => one.key).length;
  const scalars = columns.filter((one) => !one.key).map((one) => one.value);
  let next = keys;
  const places = columns.map(({ key }, index) => (key ? index : next++));
  return { scalars, cells: (row) => places.map((place, index) => shown(row[place], columns[index]?.type)) };
}

/** Decimals without the zeros that only their type asks for. */
function shown(value: unknown, type: DataType | undefined): Cell {
  return type === 'decimal' ? cellOf(value, type) : toCell(value);
}
