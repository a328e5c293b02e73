import type { RuleProblem } from '../attribute/resolve-attribute.ts';
import { all, always, any, not } from '../relation/logic.ts';
import type { Predicate } from '../relation/predicate.ts';
import { compileFilter } from './compile-filter.ts';
import { compileLinked } from './compile-linked.ts';
import { compileAttribute, compileFormulaCondition } from './compile-test.ts';
import { type Condition, type ConditionGroup, ruleLimits } from './condition.ts';
import type { ConditionContext } from './condition-context.ts';
import { below, type ConditionPlace, type RuleCompiler, ruleCompiler } from './condition-place.ts';
import { countConditions } from './count-conditions.ts';

/** Most groups, with those of filters; enough for every rule a person makes. */
const GROUPS = 10 * ruleLimits.conditions;

/** A rule as one predicate on a row of the table; null when a problem is an error. */
export interface CompiledRule {
  predicate: Predicate | null;
  problems: RuleProblem[];
}

/**
 * Compiles a rule on a table of the catalog. Pure: the same rule, context and table give the same predicate.
 * Predefined filters are replaced by their rules; the limits hold for the rule with all of them in it.
 */
export function compileCondition(rule: ConditionGroup, table: string, context: ConditionContext): CompiledRule {
  const tooMany: RuleProblem = { code: 'condition.size', path: '', params: { max: ruleLimits.conditions } };
  if (countConditions(rule) > ruleLimits.conditions) return { predicate: null, problems: [tooMany] };
  const problems: RuleProblem[] = [];
  const left = { conditions: ruleLimits.conditions, groups: GROUPS };
  const compiler = ruleCompiler(context, problems, (one, condition, place) => {
    left[condition.kind === 'group' ? 'groups' : 'conditions'] -= 1;
    return left.conditions < 0 || left.groups < 0 ? undefined : compilePart(one, condition, place);
  });
  const predicate = compiler.part(rule, { table, path: '', depth: 0, within: null });
  if (left.conditions < 0 || left.groups < 0) return { predicate: null, problems: [tooMany] };
  return { predicate: predicate ?? null, problems };
}

/** What is wrong with a rule, without compiling it for a run. */
export function validateCondition(
  rule: ConditionGroup,
  table: string,
  context: Omit<ConditionContext, 'environment' | 'now'>,
): RuleProblem[] {
  const now = '2026-01-01T00:00:00Z';
  return compileCondition(rule, table, { ...context, environment: new Map(), now }).problems;
}

function compilePart(compiler: RuleCompiler, condition: Condition, place: ConditionPlace): Predicate | undefined {
  switch (condition.kind) {
    case 'attribute':
      return compileAttribute(compiler, condition, place);
    case 'formula':
      return compileFormulaCondition(compiler, condition, place);
    case 'linked':
      return compileLinked(compiler, condition, place);
    case 'filter':
      return compileFilter(compiler, condition, place);
    case 'group':
      return compileGroup(compiler, condition, place);
  }
}

function compileGroup(compiler: RuleCompiler, group: ConditionGroup, place: ConditionPlace): Predicate | undefined {
  if (place.depth > ruleLimits.depth) {
    return compiler.fail(place, { code: 'condition.depth', params: { max: ruleLimits.depth } });
  }
  const items = compileList(compiler, group.items, 'items', place);
  const except = compileList(compiler, group.except, 'except', place);
  if (!items || !except) return undefined;
  const base = items.length === 0 ? always(true) : group.operator === 'and' ? all(...items) : any(...items);
  return except.length === 0 ? base : all(base, not(all(...except)));
}

function compileList(
  compiler: RuleCompiler,
  list: readonly Condition[],
  name: 'items' | 'except',
  place: ConditionPlace,
): Predicate[] | undefined {
  const compiled = list.flatMap((condition, index) => {
    if (condition.disabled) return [];
    const path = below(place.path, `${name}/${index}`);
    return [compiler.part(condition, { ...place, path, depth: place.depth + 1 })];
  });
  const parts = compiled.filter((one) => one !== undefined);
  return parts.length === compiled.length ? parts : undefined;
}
