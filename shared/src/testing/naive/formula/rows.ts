import type { DataType } from '../../../catalog/data-type.ts';
import { compareFilled, compareText, identityOf, isEmpty, type NaiveRow, type NaiveValue } from '../value.ts';
import { type Cell, cell, scaled, sharedType } from './cell.ts';

/** A row with the cell computed for it, and the cell it is ordered by. */
export interface Computed {
  row: NaiveRow;
  of: Cell | undefined;
  by: Cell | undefined;
}

type Aggregate = (rows: readonly Computed[], type: DataType, key: readonly string[]) => Cell;

const filledOf = (rows: readonly Computed[]) => rows.flatMap(({ of }) => (of && !isEmpty(of.value) ? [of.value] : []));

function extreme(rows: readonly Computed[], type: DataType, sign: number): Cell {
  let best: NaiveValue = null;
  for (const value of filledOf(rows)) if (best === null || compareFilled(value, best) * sign > 0) best = value;
  return cell(type, best);
}

/** Values as exact numbers of a unit: floats in billionths. */
function units(values: readonly NaiveValue[], type: DataType): { exact: bigint[]; unit: number } {
  if (type !== 'float') return { exact: values as bigint[], unit: type === 'decimal' ? 1e6 : 1 };
  return { exact: values.flatMap((value) => scaled(value as number, 1e9) ?? []), unit: 1e9 };
}

const total = (values: readonly bigint[]) => values.reduce((sum, value) => sum + value, 0n);

function sum(rows: readonly Computed[], type: DataType): Cell {
  const { exact } = units(filledOf(rows), type);
  if (type === 'float') {
    const billionths = total(exact);
    const up = billionths < 0n ? -500n : 500n;
    return cell('decimal', (billionths + up) / 1000n);
  }
  return cell(type, total(exact));
}

export function compareKeys(left: NaiveRow, right: NaiveRow, key: readonly string[]): number {
  for (const column of key) {
    const [a = null, b = null] = [left.get(column), right.get(column)];
    const order = isEmpty(a) || isEmpty(b) ? 0 : compareFilled(a, b);
    if (order !== 0) return order;
  }
  return 0;
}

function first(rows: readonly Computed[], type: DataType, key: readonly string[], sign: number): Cell {
  const order = (left: Computed, right: Computed): number => {
    const [a = null, b = null] = [left.by?.value, right.by?.value];
    if (isEmpty(a) !== isEmpty(b)) return isEmpty(a) ? 1 : -1;
    const byOrder = isEmpty(a) || isEmpty(b) ? 0 : compareFilled(a, b) * sign;
    return byOrder === 0 ? compareKeys(left.row, right.row, key) : byOrder;
  };
  return cell(type, [...rows].sort(order)[0]?.of?.value ?? null);
}

/** First in ascending order (1) or descending (-1). */
export function firstRow(rows: readonly Computed[], type: DataType, key: readonly string[], sign: 1 | -1): Cell {
  return first(rows, type, key, sign);
}

/** Functions of linked rows without an order, as docs/formulas.md says. */
export const rowAggregates: Readonly<Record<string, Aggregate>> = {
  count: (rows) => cell('integer', BigInt(rows.length)),
  exists: (rows) => cell('boolean', rows.length > 0),
  countFilled: (rows) => cell('integer', BigInt(filledOf(rows).length)),
  countDistinct: (rows) => cell('integer', BigInt(new Set(filledOf(rows).map(identityOf)).size)),
  sum,
  avg: (rows, type) => {
    const filled = filledOf(rows);
    const { exact, unit } = units(filled, type);
    return cell('float', filled.length === 0 ? null : Number(total(exact)) / unit / filled.length);
  },
  min: (rows, type) => extreme(rows, type, -1),
  max: (rows, type) => extreme(rows, type, 1),
  stdDev: (rows, type) => {
    const { exact, unit } = units(filledOf(rows), type);
    if (exact.length === 0) return cell('float', null);
    const count = BigInt(exact.length);
    const spread = count * total(exact.map((value) => value * value)) - total(exact) ** 2n;
    return cell('float', Math.sqrt(Number(spread)) / exact.length / unit);
  },
  joined: (rows) => {
    const texts = [...new Set(filledOf(rows).map(String))].sort(compareText);
    return cell('text', texts.join(', '));
  },
};

/** Type of a cell, whatever it holds. */
export function typeOf(cells: readonly Cell[]): DataType {
  return sharedType(cells);
}
