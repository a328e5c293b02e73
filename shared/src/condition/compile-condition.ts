import { all, always, any, not } from '../relation/logic.ts';
import type { Predicate } from '../relation/predicate.ts';
import { resolveAttribute, type RuleProblem } from '../attribute/resolve-attribute.ts';
import { type AttributeCondition, type Condition, type ConditionGroup, ruleLimits } from './condition.ts';
import type { ConditionContext } from './condition-context.ts';
import { compileLinked } from './compile-linked.ts';
import { testValue } from './test-value.ts';

/** A rule as one predicate on a row of the table; null when a problem is an error. */
export interface CompiledRule {
  predicate: Predicate | null;
  problems: RuleProblem[];
}

/** Where a condition stands: its table, its path in the rule, and how deep groups are nested around it. */
export interface ConditionPlace {
  table: string;
  path: string;
  depth: number;
}

/** Compiles one part of a rule and adds what is wrong to the list; undefined when it cannot be compiled. */
export type CompilePart = (condition: Condition, place: ConditionPlace) => Predicate | undefined;

/** Compiles a rule on a table of the catalog. Pure: the same rule, context and table give the same predicate. */
export function compileCondition(rule: ConditionGroup, table: string, context: ConditionContext): CompiledRule {
  const problems: RuleProblem[] = [];
  const size = countConditions(rule);
  if (size > ruleLimits.conditions) {
    problems.push({ code: 'condition.size', path: '', params: { max: ruleLimits.conditions } });
    return { predicate: null, problems };
  }
  const compilePart: CompilePart = (condition, place) => {
    if (condition.kind === 'attribute') return compileAttribute(condition, place, context, problems);
    if (condition.kind === 'linked') return compileLinked(condition, place, context, problems, compilePart);
    return compileGroup(condition, place, problems, compilePart);
  };
  const predicate = compilePart(rule, { table, path: '', depth: 0 });
  return { predicate: predicate ?? null, problems };
}

/** What is wrong with a rule, without compiling it for a run. */
export function validateCondition(
  rule: ConditionGroup,
  table: string,
  context: Pick<ConditionContext, 'catalog' | 'timeZone'>,
): RuleProblem[] {
  const now = '2026-01-01T00:00:00Z';
  return compileCondition(rule, table, { ...context, environment: new Map(), now }).problems;
}

/** How many conditions a rule holds, groups not counted, inner conditions of links included. */
export function countConditions(condition: Condition): number {
  if (condition.kind === 'attribute') return 1;
  if (condition.kind === 'linked') return 1 + countConditions(condition.where);
  return [...condition.items, ...condition.except].reduce((sum, item) => sum + countConditions(item), 0);
}

function compileAttribute(
  condition: AttributeCondition,
  { table, path }: ConditionPlace,
  context: ConditionContext,
  problems: RuleProblem[],
): Predicate | undefined {
  if (!condition.attribute) {
    problems.push({
      code: 'config.missing',
      path,
      params: { field: 'Attribute', hint: 'Choose what the condition is about.' },
    });
    return undefined;
  }
  const resolved = resolveAttribute(context, table, condition.attribute);
  if (!resolved.ok) {
    problems.push({ ...resolved.failure, path });
    return undefined;
  }
  const { scalar, label } = resolved.value;
  const test = testValue(scalar, label, condition.operator, condition.value, condition.orEmpty, context);
  if (!test.ok) {
    problems.push({ ...test.failure, path });
    return undefined;
  }
  problems.push(...test.value.warnings.map((warning) => ({ ...warning, path })));
  return test.value.predicate;
}

function compileGroup(
  group: ConditionGroup,
  place: ConditionPlace,
  problems: RuleProblem[],
  compilePart: CompilePart,
): Predicate | undefined {
  if (place.depth > ruleLimits.depth) {
    problems.push({ code: 'condition.depth', path: place.path, params: { max: ruleLimits.depth } });
    return undefined;
  }
  const items = compileList(group.items, 'items', place, compilePart);
  const except = compileList(group.except, 'except', place, compilePart);
  if (!items || !except) return undefined;
  const base = items.length === 0 ? always(true) : group.operator === 'and' ? all(...items) : any(...items);
  return except.length === 0 ? base : all(base, not(all(...except)));
}

function compileList(
  list: readonly Condition[],
  name: 'items' | 'except',
  place: ConditionPlace,
  compilePart: CompilePart,
): Predicate[] | undefined {
  const compiled = list.flatMap((condition, index) => {
    if (condition.disabled) return [];
    const path = `${place.path}${place.path ? '/' : ''}${name}/${index}`;
    return [compilePart(condition, { table: place.table, path, depth: place.depth + 1 })];
  });
  const parts = compiled.filter((one) => one !== undefined);
  return parts.length === compiled.length ? parts : undefined;
}
