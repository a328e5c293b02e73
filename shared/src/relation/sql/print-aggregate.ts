import type { AggregateFunction, AggregateValue, Scalar } from '../scalar.ts';
import type { RowScope } from './row-scope.ts';

type Print = (value: string, of: Scalar, row: RowScope, orderBy: AggregateValue['orderBy']) => string;

const summand = (value: string, of: Scalar, row: RowScope) => row.writer.dialect.summand(value, of.type);

const functions: Record<AggregateFunction, Print> = {
  count: (value) => `count(${value})`,
  'count-distinct': (value) => `count(DISTINCT ${value})`,
  sum: (value, of, row) => `coalesce(sum(${summand(value, of, row)}), 0)`,
  avg: (value, of, row) =>
    `CAST(sum(${summand(value, of, row)}) AS ${row.writer.dialect.types.float}) / count(${value})`,
  min: (value) => `min(${value})`,
  max: (value) => `max(${value})`,
  'count-filled': (value) => `count(${value})`,
  stddev: (value, of, row) => row.writer.dialect.standardDeviation(summand(value, of, row), of.type),
  joined: (value, _, row) => row.writer.dialect.joinedTexts(value),
  first: (value, _, row, orderBy) => row.writer.dialect.firstValue(value, orderOf(orderBy, value, row)),
};

/** Rows of a table without a key that come together are told apart by the value itself, the highest first. */
function orderOf(orderBy: AggregateValue['orderBy'], value: string, row: RowScope): string {
  const { key } = row.source;
  const keys = key.length > 0 ? key.map(row.column) : [`${value} DESC NULLS LAST`];
  if (!orderBy || orderBy.by.kind === 'literal') return keys.join(', ');
  const way = orderBy.direction === 'descending' ? 'DESC' : 'ASC';
  return [`${row.writer.print.filled(orderBy.by, row)} ${way} NULLS LAST`, ...keys].join(', ');
}

/** The aggregate over a group of at least one linked row; `row` is the linked row. */
export function printAggregate(one: AggregateValue, row: RowScope): string {
  if (!one.of) return 'count(*)';
  return functions[one.fn](row.writer.print.filled(one.of, row), one.of, row, one.orderBy);
}

/** True for functions that are 0, not empty, over no rows. */
export function isZeroOverNothing(fn: AggregateFunction): boolean {
  return fn === 'count' || fn === 'count-filled' || fn === 'count-distinct' || fn === 'sum';
}
