import type { DataType } from '../../catalog/data-type.ts';

/**
 * A value of a row. Text as it stands in the data (also the empty text), integers as bigint,
 * decimals as bigint in millionths, floats as number, dates as "2026-01-31",
 * datetimes as microseconds since 1970 in UTC, null where the data has nothing.
 */
export type NaiveValue = string | bigint | number | boolean | null;

/** One row of a table by column name. Rows are told apart by identity. */
export type NaiveRow = ReadonlyMap<string, NaiveValue>;

export interface NaiveTable {
  name: string;
  columns: ReadonlyMap<string, DataType>;
  key: readonly string[];
  rows: readonly NaiveRow[];
  /** Columns that activities have written, each with those that wrote it, one after the other. */
  written?: ReadonlyMap<string, readonly string[]>;
}

/** Tables by name. */
export type NaiveData = ReadonlyMap<string, NaiveTable>;

/** Nothing, or a text of length 0. */
export function isEmpty(value: NaiveValue | undefined): value is null | undefined | '' {
  return value === null || value === undefined || value === '';
}

/** Order of two texts by Unicode code point: negative, zero or positive. */
export function compareText(left: string, right: string): number {
  const a = Array.from(left, (character) => character.codePointAt(0) ?? 0);
  const b = Array.from(right, (character) => character.codePointAt(0) ?? 0);
  for (let i = 0; i < Math.min(a.length, b.length); i += 1) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** Order of two filled values of one type: negative, zero or positive. False comes before true. */
export function compareFilled(left: NaiveValue, right: NaiveValue): number {
  if (typeof left === 'string' && typeof right === 'string') return compareText(left, right);
  if (typeof left === 'bigint' && typeof right === 'bigint') return left < right ? -1 : left > right ? 1 : 0;
  if (typeof left === 'number' && typeof right === 'number') return left < right ? -1 : left > right ? 1 : 0;
  if (typeof left === 'boolean' && typeof right === 'boolean') return Number(left) - Number(right);
  throw new TypeError(`cannot order ${typeof left} and ${typeof right}`);
}

/** Text under which equal filled values are equal; all empties share one. */
export function identityOf(value: NaiveValue | undefined): string {
  if (isEmpty(value)) return 'empty';
  return `${typeof value}:${String(value === 0 ? 0 : value)}`;
}

/** Value of a column, which must exist in the row. */
export function valueOf(row: NaiveRow, column: string): NaiveValue {
  const value = row.get(column);
  if (value === undefined) throw new Error(`the row has no column ${column}`);
  return value;
}
