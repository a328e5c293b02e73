import { InvariantError } from '../../result/invariant.ts';
import { predicateKey, scalarKey } from '../predicate-key.ts';
import type { AggregateValue, CollectedValue } from '../scalar.ts';
import { linkKey } from '../source-key.ts';
import type { LinkUse } from '../table-source.ts';
import { openLinkedRowsOf } from './linked-rows.ts';
import { isZeroOverNothing, printAggregate } from './print-aggregate.ts';
import type { RowScope } from './row-scope.ts';

/** What is worked out from the rows a link leads to. */
export type LinkedValue = AggregateValue | CollectedValue;

/** Aggregates over the rows of one link with one filter, joined to the row by one grouped subquery. */
export interface LinkedValues {
  /** The aggregate as a value of the row. */
  value(one: LinkedValue): string;
}

/** The aggregate as a value of the row; aggregates over the same linked rows share one join. */
export function printLinkedValue(one: AggregateValue, scope: RowScope): string {
  const key = linkedRowsKey(one);
  const known = scope.linkedValues.get(key) ?? joinLinkedValues(one, scope);
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

function joinLinkedValues({ link, where }: AggregateValue, scope: RowScope): LinkedValues {
  const linked = openLinkedRowsOf(scope, link, where);
  const names = new Map<string, string>();
  const columns = linked.foreign.map((one, index) => `${one} AS j${index}`);
  const alias = joinLinked(link, scope, () => linked.query({ columns, groupBy: linked.foreign }));
  return {
    value: (one) => {
      if (one.kind === 'collected') throw new InvariantError('collected rows are no aggregate');
      const key = scalarKey(one);
      let name = names.get(key);
      if (name === undefined) {
        name = `v${names.size}`;
        names.set(key, name);
        columns.push(`${printAggregate(one, linked.row)} AS ${name}`);
      }
      const value = `${alias}.${name}`;
      return isZeroOverNothing(one.fn) ? `coalesce(${value}, 0)` : value;
    },
  };
}
