import type { AggregateFunction, AggregateValue, Scalar } from '../scalar.ts';
import type { RowScope } from './row-scope.ts';

type Summand = (value: string, of: Scalar, row: RowScope) => string;

const summand: Summand = (value, of, row) => row.writer.dialect.summand(value, of.type);

const functions: Record<AggregateFunction, Summand> = {
  count: (value) => `count(${value})`,
  'count-distinct': (value) => `count(DISTINCT ${value})`,
  sum: (value, of, row) => `coalesce(sum(${summand(value, of, row)}), 0)`,
  avg: (value, of, row) =>
    `CAST(sum(${summand(value, of, row)}) AS ${row.writer.dialect.types.float}) / count(${value})`,
  min: (value) => `min(${value})`,
  max: (value) => `max(${value})`,
};

/** The aggregate over a group of at least one linked row; `row` is the linked row. */
export function printAggregate(one: AggregateValue, row: RowScope): string {
  if (!one.of) return 'count(*)';
  return functions[one.fn](row.writer.print.filled(one.of, row), one.of, row);
}

/** True for functions that are 0, not empty, over no rows. */
export function isZeroOverNothing(fn: AggregateFunction): boolean {
  return fn === 'count' || fn === 'count-distinct' || fn === 'sum';
}
