import type { Measured } from './measured.ts';
import { keyPositionOf } from './key-position.ts';
import { attributeOf } from './condition.ts';
import { type RuleContext, tableNamed } from './rule-context.ts';
import type { AttributePath } from '../../attribute/attribute-path.ts';
import { compareFilled, isEmpty, type NaiveRow, type NaiveValue, valueOf } from './value.ts';

/** Which of two rows comes first: negative, zero (this criterion does not tell) or positive. */
export type Criterion = (left: NaiveRow, right: NaiveRow) => number;

/** The rows in order of the criteria, the first that tells two rows apart deciding, and the key at last. */
export function inOrder(rows: Iterable<NaiveRow>, criteria: readonly Criterion[], key: Criterion): NaiveRow[] {
  return [...rows].sort((left, right) => {
    for (const criterion of [...criteria, key]) {
      const order = criterion(left, right);
      if (order !== 0) return order;
    }
    return 0;
  });
}

/** The first rows in order. Notes when only the key tells the last row kept from the first one left out. */
export function firstInOrder(
  context: RuleContext,
  what: string,
  rows: Iterable<NaiveRow>,
  criteria: readonly Criterion[],
  key: Criterion,
  count: number,
): NaiveRow[] {
  const order = inOrder(rows, criteria, key);
  const [last, next] = [order[count - 1], order[count]];
  if (last !== undefined && next !== undefined) {
    context.notes.add(`cut: ${what}`);
    if (criteria.every((criterion) => criterion(last, next) === 0)) context.notes.add(`tie: ${what}`);
  }
  return order.slice(0, count);
}

/** By the key columns in turn, ascending. */
export function byKey(context: RuleContext, table: string): Criterion {
  const { key } = tableNamed(context, table);
  return (left, right) => {
    for (const column of key) {
      const order = compareFilled(valueOf(left, column), valueOf(right, column));
      if (order !== 0) return order;
    }
    return 0;
  };
}

/** By a value, ascending or descending; empties last in both. */
export function byValue(value: (row: NaiveRow) => NaiveValue, direction: 'ascending' | 'descending'): Criterion {
  return (left, right) => {
    const a = value(left);
    const b = value(right);
    if (isEmpty(a) || isEmpty(b)) return Number(isEmpty(a)) - Number(isEmpty(b));
    return direction === 'ascending' ? compareFilled(a, b) : compareFilled(b, a);
  };
}

/** By the position of the key under a seed. */
export function byChance(context: RuleContext, table: string, seed: number): Criterion {
  const { key, columns } = tableNamed(context, table);
  const remembered = new Map<NaiveRow, number>();
  const position = (row: NaiveRow) => {
    const known = remembered.get(row) ?? keyPositionOf(seed, row, key, columns);
    remembered.set(row, known);
    return known;
  };
  return (left, right) => position(left) - position(right);
}

/** Reads an attribute of a row; undefined attribute settings are a mistake of the case. */
export function reader(context: RuleContext, table: string, path: AttributePath | null): (row: NaiveRow) => NaiveValue {
  if (path === null) throw new Error('no attribute chosen');
  return (row) => {
    const measured: Measured = attributeOf(context, table, row, path);
    if (measured.kind !== 'plain') throw new Error('an attribute is never an average');
    return measured.value;
  };
}
