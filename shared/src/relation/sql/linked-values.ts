import { InvariantError } from '../../result/invariant.ts';
import { predicateKey, scalarKey } from '../predicate-key.ts';
import type { Predicate } from '../predicate.ts';
import type { AggregateFunction, AggregateValue, CollectedValue } from '../scalar.ts';
import { linkKey } from '../source-key.ts';
import type { LinkUse } from '../table-source.ts';
import { openKnownRows, openLinkedRowsOf } from './linked-rows.ts';
import { isZeroOverNothing, printAggregate } from './print-aggregate.ts';
import type { RowScope } from './row-scope.ts';

/** What is worked out from the rows a link leads to. */
export type LinkedValue = AggregateValue | CollectedValue;

/** Aggregates over the rows of one link with one filter, joined to the row by one grouped subquery. */
export interface LinkedValues {
  /** The aggregate as a value of the row. */
  value(one: LinkedValue): string;
}

/** Functions that take no notice of empty values, so that rows can be left out by making theirs empty. */
const leavesOutEmpties: ReadonlySet<AggregateFunction> = new Set([
  'count',
  'count-filled',
  'count-distinct',
  'sum',
  'avg',
  'min',
  'max',
]);

/**
 * The aggregate as a value of the row; aggregates over the same linked rows share one join, of few rows also those with
 * other filters.
 */
export function printLinkedValue(one: AggregateValue, scope: RowScope): string {
  const { where, ...any } = one;
  const isShared = scope.writer.ofFew && where !== null && leavesOutEmpties.has(one.fn);
  const key = linkedRowsKey(isShared ? { ...any, where: null } : one);
  const known = scope.linkedValues.get(key) ?? joinLinkedValues(one.link, isShared ? null : where, scope);
  scope.linkedValues.set(key, known);
  return known.value(one);
}

/** Equal for aggregates over the same linked rows. */
export function linkedRowsKey(one: LinkedValue): string {
  return `${linkKey(one.link)} ${one.where ? predicateKey(one.where) : ''}`;
}

/**
 * Joins a subquery of the values that refer back, `j0` ..., to the row a link starts from, by an alias that is returned.
 * The subquery is printed when the statement is finished.
 */
export function joinLinked(link: LinkUse, scope: RowScope, print: () => string): string {
  const { writer } = scope;
  const alias = writer.alias();
  const pairs = link.from.map((from, index) => `${alias}.j${index} = ${writer.print.value(from, scope)}`);
  scope.joins.push(() => `LEFT JOIN ${writer.layout.nest(print())} AS ${alias} ON ${pairs.join(' AND ')}`);
  return alias;
}

/** Joins a subquery of exactly one row, which is the only row's. */
function joinOne({ joins, writer }: RowScope, print: () => string): string {
  const alias = writer.alias();
  joins.push(() => `CROSS JOIN ${writer.layout.nest(print())} AS ${alias}`);
  return alias;
}

function joinLinkedValues(link: LinkUse, where: Predicate | null, scope: RowScope): LinkedValues {
  const known = openKnownRows(scope, link, where);
  const linked = known ?? openLinkedRowsOf(scope, link, where);
  const names = new Map<string, string>();
  const columns = known ? [] : linked.foreign.map((one, index) => `${one} AS j${index}`);
  const alias = known
    ? joinOne(scope, () => known.query({ columns }))
    : joinLinked(link, scope, () => linked.query({ columns, groupBy: linked.foreign }));
  return {
    value: (one) => {
      if (one.kind === 'collected') throw new InvariantError('collected rows are no aggregate');
      const key = scalarKey(one);
      let name = names.get(key);
      if (name === undefined) {
        name = `v${names.size}`;
        names.set(key, name);
        const condition =
          where === null && one.where ? linked.row.writer.print.predicate(one.where, linked.row) : undefined;
        columns.push(`${printAggregate(one, linked.row, condition)} AS ${name}`);
      }
      const value = `${alias}.${name}`;
      return isZeroOverNothing(one.fn) ? `coalesce(${value}, 0)` : value;
    },
  };
}
