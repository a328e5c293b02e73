import { linkUse } from '../attribute/evaluation-context.ts';
import { walkLinks } from '../attribute/resolve-attribute.ts';
import { findLink } from '../catalog/lookup.ts';
import { all, any, not } from '../relation/logic.ts';
import type { Predicate } from '../relation/predicate.ts';
import { exists } from '../relation/predicates.ts';
import type { LinkUse } from '../relation/table-source.ts';
import type { LinkedCondition } from './condition.ts';
import { below, type ConditionPlace, type RuleCompiler } from './condition-place.ts';
import { type LinkedRows, testLinkedRows } from './linked-tests.ts';
import { noRowsFulfil } from './no-rows.ts';

/**
 * A condition on the rows of a 1-N link. When a 0-1 link on the way leads nowhere there are no rows:
 * the count is 0, and the condition holds exactly when it holds for a person without any rows.
 */
export function compileLinked(
  compiler: RuleCompiler,
  condition: LinkedCondition,
  place: ConditionPlace,
): Predicate | undefined {
  const { context } = compiler;
  if (condition.link === null) return compiler.missing(place, 'Linked table', 'Choose one.');
  const walked = compiler.take(place, walkLinks(context, place.table, condition.via));
  if (!walked) return undefined;
  const { at, directions } = walked;
  const direction = findLink(context.catalog, at, condition.link);
  if (!direction) return compiler.fail(place, { code: 'link.unknown', params: { link: condition.link, table: at } });
  if (direction.cardinality === 'one') {
    return compiler.fail(place, { code: 'link.single', params: { link: condition.link } });
  }
  const inner = { ...place, table: direction.toTable, path: below(place.path, 'where'), depth: place.depth + 1 };
  const where = compiler.part(condition.where, inner);
  const via = directions.map((one) => linkUse(context, one));
  const { test } = condition;
  if (test.kind === 'exists' || test.kind === 'not-exists') {
    const some = where && through(via, exists(linkUse(context, direction), where));
    return test.kind === 'exists' ? some : some && not(some);
  }
  const rows: LinkedRows = { link: linkUse(context, direction), from: at, where: where ?? all() };
  const holds = testLinkedRows(compiler, test, rows, place);
  if (!where || !holds || via.length === 0) return where && holds;
  const reached = through(via, holds);
  return noRowsFulfil(test, context, context.variables) ? any(reached, not(through(via, all()))) : reached;
}

/** A predicate on the row that links to at most one row each lead to; not true when one leads nowhere. */
function through(via: readonly LinkUse[], predicate: Predicate): Predicate {
  return via.reduceRight((inner, link) => exists(link, inner), predicate);
}
