import { columnLink, linkColumns } from '../relation/links.ts';
import { predicateKey } from '../relation/predicate-key.ts';
import { exists, memberOf } from '../relation/predicates.ts';
import type { Relation } from '../relation/relation.ts';
import { filter, scan } from '../relation/relations.ts';
import type { AggregateValue, Scalar } from '../relation/scalar.ts';
import { leadsToKey } from '../relation/source-key.ts';

/** A sum as the rows of one relation, less those of another. */
export interface RowsLess {
  of: Relation;
  less: Relation | undefined;
}

/**
 * The sum of a number of linked rows over a relation, or of that number less one: as many as there are rows that are
 * linked, and these can be counted like any others. Undefined for other values and where links cannot be turned round.
 */
export function linkedTotal(of: Relation, value: Scalar): RowsLess | undefined {
  const found = linkedCount(value);
  const linked = found && linkedRows(of, found.count);
  return linked && { of: linked, less: found.lessOne ? of : undefined };
}

function linkedRows(of: Relation, { link, where }: AggregateValue): Relation | undefined {
  if (leadsToKey(link)) {
    const leads = exists(link, where);
    const isWhole = of.kind === 'filter' && predicateKey(of.where) === predicateKey(leads);
    return isWhole ? of : filter(of, leads);
  }
  const { key } = of.source;
  const columns = linkColumns(link);
  if (link.cardinality === 'one' || link.to.key.length === 0 || !columns) return undefined;
  if (columns.from.length !== key.length || !key.every((name) => columns.from.includes(name))) return undefined;
  const rows = where ? filter(scan(link.to), where) : scan(link.to);
  const back = columnLink(link.to, columns.at, of.source, columns.from, 'one');
  return filter(rows, exists(back, memberOf(of)));
}

function linkedCount(value: Scalar): { count: AggregateValue; lessOne: boolean } | undefined {
  if (value.kind === 'aggregate') return value.fn === 'count' ? { count: value, lessOne: false } : undefined;
  if (value.kind !== 'call' || value.fn !== 'subtract') return undefined;
  const [first, second] = value.args;
  if (first?.kind !== 'aggregate' || first.fn !== 'count') return undefined;
  return second?.kind === 'literal' && second.value === '1' ? { count: first, lessOne: true } : undefined;
}
