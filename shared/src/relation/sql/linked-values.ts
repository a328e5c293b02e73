import { predicateKey, scalarKey } from '../predicate-key.ts';
import type { AggregateValue, CollectedValue } from '../scalar.ts';
import { linkKey } from '../source-key.ts';
import { openLinkedRows } from './linked-rows.ts';
import { isZeroOverNothing, printAggregate } from './print-aggregate.ts';
import { printCollected } from './print-collected.ts';
import type { RowScope } from './row-scope.ts';

/** What is worked out from the rows a link leads to. */
export type LinkedValue = AggregateValue | CollectedValue;

/** Aggregates over the rows of one link with one filter, joined to the row by one grouped subquery. */
export interface LinkedValues {
  /** The aggregate as a value of the row. */
  value(one: LinkedValue): string;
}

/** The aggregate as a value of the row; aggregates over the same linked rows share one join. */
export function printLinkedValue(one: LinkedValue, scope: RowScope): string {
  const key = linkedRowsKey(one);
  const known = scope.linkedValues.get(key) ?? joinLinkedValues(one, scope);
  scope.linkedValues.set(key, known);
  return known.value(one);
}

/** Equal for aggregates over the same linked rows. */
export function linkedRowsKey(one: LinkedValue): string {
  return `${linkKey(one.link)} ${one.where ? predicateKey(one.where) : ''}`;
}

function joinLinkedValues({ link, where }: LinkedValue, scope: RowScope): LinkedValues {
  const { writer } = scope;
  const linked = openLinkedRows(link, where, writer);
  const alias = writer.alias();
  const names = new Map<string, string>();
  const columns = linked.foreign.map((one, index) => `${one} AS j${index}`);
  const pairs = link.from.map((from, index) => `${alias}.j${index} = ${writer.print.value(from, scope)}`);
  scope.joins.push(() => {
    const query = linked.query({ columns, groupBy: linked.foreign });
    return `LEFT JOIN ${writer.layout.nest(query)} AS ${alias} ON ${pairs.join(' AND ')}`;
  });
  return {
    value: (one) => {
      const key = scalarKey(one);
      let name = names.get(key);
      if (name === undefined) {
        name = `v${names.size}`;
        names.set(key, name);
        const print = one.kind === 'collected' ? printCollected(one, linked.row) : printAggregate(one, linked.row);
        columns.push(`${print} AS ${name}`);
      }
      const value = `${alias}.${name}`;
      if (one.kind === 'collected') return `coalesce(${value}, '[]')`;
      return isZeroOverNothing(one.fn) ? `coalesce(${value}, 0)` : value;
    },
  };
}
