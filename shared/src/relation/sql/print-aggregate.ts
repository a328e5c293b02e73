import type { Order } from '../relation.ts';
import type { AggregateFunction, AggregateValue, Scalar } from '../scalar.ts';
import type { RowScope } from './row-scope.ts';
import type { WindowOrder } from './window.ts';

type Print = (value: string, of: Scalar, row: RowScope, one: AggregateValue) => string;

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
  first: (value, _, row, { orderBy }) => {
    const order = orderOf(orderBy ?? [], [value], row).map(({ sql, way }) => `${sql}${way}`);
    return row.writer.dialect.firstValue(value, order.join(', '));
  },
};

/** An order of linked rows, ties by key; rows of a table without a key are told apart by `otherwise`, the highest first. */
export function orderOf(orderBy: readonly Order[], otherwise: readonly string[], row: RowScope): WindowOrder[] {
  const orders = orderBy.flatMap(({ by, direction }) => {
    const way = direction === 'descending' ? 'DESC' : 'ASC';
    return by.kind === 'literal' ? [] : [{ sql: row.writer.print.filled(by, row), way: ` ${way} NULLS LAST` }];
  });
  const hasKey = row.source.key.length > 0;
  const ties = hasKey
    ? row.keys().map((sql) => ({ sql, way: '' }))
    : otherwise.map((sql) => ({ sql, way: ' DESC NULLS LAST' }));
  return [...orders, ...ties].map((one, index) => ({ ...one, name: `o${index}` }));
}

/**
 * The aggregate over a group of at least one linked row, `first` at place 0; `row` is the linked row. With `condition`
 * only over rows for which it holds: for functions that take no notice of empty values.
 */
export function printAggregate(one: AggregateValue, row: RowScope, condition?: string): string {
  const among = (value: string) => (condition === undefined ? value : `CASE WHEN ${condition} THEN ${value} END`);
  if (!one.of) return condition === undefined ? 'count(*)' : `count(${among('1')})`;
  return functions[one.fn](among(row.writer.print.filled(one.of, row)), one.of, row, one);
}

/** True for functions that are 0, not empty, over no rows. */
export function isZeroOverNothing(fn: AggregateFunction): boolean {
  return fn === 'count' || fn === 'count-filled' || fn === 'count-distinct' || fn === 'sum';
}
