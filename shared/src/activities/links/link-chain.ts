import { type EvaluationContext, linkUse, sourceOf } from '../../attribute/evaluation-context.ts';
import type { LinkDirection } from '../../catalog/lookup.ts';
import { columnLink } from '../../relation/links.ts';
import { literal } from '../../relation/literal.ts';
import type { Predicate } from '../../relation/predicate.ts';
import { exists } from '../../relation/predicates.ts';
import { leadsToKey } from '../../relation/source-key.ts';
import type { Scalar } from '../../relation/scalar.ts';
import { aggregate } from '../../relation/scalars.ts';
import type { LinkUse } from '../../relation/table-source.ts';

/** Tables as the campaign sees them. */
type Tables = Pick<EvaluationContext, 'catalog' | 'environment'>;

/** True for a row from which the links lead to a row for which `where` holds (null: to any row). */
export function leadsTo(context: Tables, directions: readonly LinkDirection[], where: Predicate | null): Predicate {
  const [first, ...others] = directions;
  if (!first) return where ?? { kind: 'always', holds: true };
  const inner = others.length === 0 ? where : leadsTo(context, others, where);
  return exists(allRows(linkUse(context, first)), inner);
}

/** True for a row at the end to which the links lead from a row for which `where` holds. */
export function isReached(context: Tables, directions: readonly LinkDirection[], where: Predicate): Predicate {
  return directions.reduce((inner, direction) => exists(wayBack(context, direction), inner), where);
}

/** How many rows at the end, each time they are reached, the links lead to. */
export function waysOut(context: Tables, directions: readonly LinkDirection[]): Scalar {
  const [first, ...others] = directions;
  if (!first) return literal('1', 'integer');
  const link = allRows(linkUse(context, first));
  return others.length === 0 ? aggregate(link, 'count', null) : aggregate(link, 'sum', waysOut(context, others));
}

/** How often the links lead to a row at the end, from rows for which `where` holds. */
export function waysIn(context: Tables, directions: readonly LinkDirection[], where: Predicate): Scalar {
  const last = directions.at(-1);
  if (!last) return literal('1', 'integer');
  const link = wayBack(context, last);
  const others = directions.slice(0, -1);
  return others.length === 0
    ? aggregate(link, 'count', null, where)
    : aggregate(link, 'sum', waysIn(context, others, where));
}

/** True when the data itself allows at most one row at the end of each link. */
export function isSingle(context: Tables, directions: readonly LinkDirection[]): boolean {
  return directions.every((direction) => leadsToKey(linkUse(context, direction)));
}

/** The link in the other direction, to all rows that lead here. */
function wayBack(context: Tables, { fromTable, fromColumns, toTable, toColumns }: LinkDirection): LinkUse {
  return columnLink(sourceOf(context, toTable), toColumns, sourceOf(context, fromTable), fromColumns, 'many');
}

function allRows(link: LinkUse): LinkUse {
  return link.cardinality === 'many' || leadsToKey(link) ? link : { ...link, cardinality: 'many' };
}
