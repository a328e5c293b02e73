import { type RuleContext, tableNamed } from './rule-context.ts';
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
