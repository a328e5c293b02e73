import { findLink } from '../catalog/lookup.ts';
import { all, any, not } from '../relation/logic.ts';
import type { Predicate } from '../relation/predicate.ts';
import { exists } from '../relation/predicates.ts';
import type { Scalar } from '../relation/scalar.ts';
import { aggregate } from '../relation/scalars.ts';
import type { LinkUse } from '../relation/table-source.ts';
import { aggregateTypes } from '../relation/value-types.ts';
import { resolveAttribute, type RuleProblem, walkLinks } from '../attribute/resolve-attribute.ts';
import type { CompilePart, ConditionPlace } from './compile-condition.ts';
import type { LinkedCondition, LinkedTest } from './condition.ts';
import { linkUse } from '../attribute/evaluation-context.ts';
import type { ConditionContext } from './condition-context.ts';
import { noRowsFulfil } from './no-rows.ts';
import { testValue } from './test-value.ts';

type Comparison = Extract<LinkedTest, { kind: 'count' | 'aggregate' }>;

/**
 * A condition on the rows of a 1-N link. When a 0-1 link on the way leads nowhere there are no rows:
 * the count is 0, and the condition holds exactly when it holds for a person without any rows.
 */
export function compileLinked(
  condition: LinkedCondition,
  place: ConditionPlace,
  context: ConditionContext,
  problems: RuleProblem[],
  compilePart: CompilePart,
): Predicate | undefined {
  const fail = (problem: Omit<RuleProblem, 'path'>) => {
    problems.push({ ...problem, path: place.path });
    return undefined;
  };
  if (condition.link === null) {
    return fail({ code: 'config.missing', params: { field: 'Linked table', hint: 'Choose one.' } });
  }
  const walked = walkLinks(context, place.table, condition.via);
  if (!walked.ok) return fail(walked.failure);
  const { at, directions } = walked.value;
  const direction = findLink(context.catalog, at, condition.link);
  if (!direction) return fail({ code: 'link.unknown', params: { link: condition.link, table: at } });
  if (direction.cardinality === 'one') return fail({ code: 'link.single', params: { link: condition.link } });

  const inner = { table: direction.toTable, path: `${place.path}/where`, depth: place.depth + 1 };
  const where = compilePart(condition.where, inner);
  if (!where) return undefined;
  const link = linkUse(context, direction);
  const via = directions.map((one) => linkUse(context, one));
  const { test } = condition;
  if (test.kind === 'exists') return through(via, exists(link, where));
  if (test.kind === 'not-exists') return not(through(via, exists(link, where)));

  const scalar = aggregated(test, link, where, context, direction.toTable);
  if (!scalar.ok) return fail(scalar.failure);
  const value = testValue(scalar.value, scalar.label, test.operator, test.value, undefined, context);
  if (!value.ok) return fail(value.failure);
  problems.push(...value.value.warnings.map((warning) => ({ ...warning, path: place.path })));
  const holds = value.value.predicate;
  if (via.length === 0) return holds;
  const reached = through(via, holds);
  return noRowsFulfil(test, context) ? any(reached, not(through(via, all()))) : reached;
}

type Aggregated = { ok: true; value: Scalar; label: string } | { ok: false; failure: Omit<RuleProblem, 'path'> };

function aggregated(
  test: Comparison,
  link: LinkUse,
  where: Predicate,
  context: ConditionContext,
  table: string,
): Aggregated {
  if (test.kind === 'count') return { ok: true, value: aggregate(link, 'count', null, where), label: 'The number' };
  if (!test.attribute) {
    return {
      ok: false,
      failure: { code: 'config.missing', params: { field: 'Attribute', hint: 'Choose what to aggregate.' } },
    };
  }
  const resolved = resolveAttribute(context, table, test.attribute);
  if (!resolved.ok) return resolved;
  const { scalar, label } = resolved.value;
  if (aggregateTypes[test.fn](scalar) === undefined) {
    return {
      ok: false,
      failure: { code: 'condition.operator', params: { operator: test.fn, attribute: label, type: scalar.type } },
    };
  }
  return { ok: true, value: aggregate(link, test.fn, scalar, where), label };
}

/** A predicate on the row that links to at most one row each lead to; not true when one leads nowhere. */
function through(via: readonly LinkUse[], predicate: Predicate): Predicate {
  return via.reduceRight((inner, link) => exists(link, inner), predicate);
}
