import type { DataType } from '../../catalog/data-type.ts';
import type { NaiveRow, NaiveValue } from './value.ts';

/** A column added on the way, with its value on every row of the table. */
export interface NaiveColumn {
  name: string;
  type: DataType;
  value(row: NaiveRow): NaiveValue;
}

/** A column whose values are computed when they are asked for, each once. */
export function naiveColumn(name: string, type: DataType, compute: (row: NaiveRow) => NaiveValue): NaiveColumn {
  const known = new Map<NaiveRow, NaiveValue>();
  const value = (row: NaiveRow): NaiveValue => {
    const before = known.get(row);
    if (before !== undefined) return before;
    const made = compute(row);
    known.set(row, made);
    return made;
  };
  return { name, type, value };
}

/** The columns with more at the end; those of the same name, whatever its case, are replaced. */
export function withMore(columns: readonly NaiveColumn[], more: readonly NaiveColumn[]): NaiveColumn[] {
  const isReplaced = ({ name }: NaiveColumn) => more.some((one) => one.name.toLowerCase() === name.toLowerCase());
  return [...columns.filter((column) => !isReplaced(column)), ...more];
}
