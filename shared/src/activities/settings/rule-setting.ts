import { compileCondition, validateCondition } from '../../condition/compile-condition.ts';
import type { Condition, ConditionGroup } from '../../condition/condition.ts';
import type { Predicate } from '../../relation/predicate.ts';
import { invariant } from '../../result/invariant.ts';
import type { ActivityProblem, CompileContext, ValidateContext } from '../definition.ts';

/** What the rules of an activity are checked against. */
export type RuleContext = Pick<
  ValidateContext,
  'catalog' | 'timeZone' | 'variables' | 'filters' | 'audiences' | 'columns'
>;

/** Problems of a rule in an activity's settings; `field` is where it stands in them. */
export function ruleProblems(
  rule: ConditionGroup,
  field: string,
  table: string,
  context: RuleContext,
): ActivityProblem[] {
  return validateCondition(rule, table, context).map(({ code, path, params }) => {
    return { code, field: path === '' ? field : `${field}/${path}`, params };
  });
}

/** The rule as a predicate on rows of a table. Throws for a rule with problems: those are found before. */
export function compileRule(rule: ConditionGroup, table: string, context: CompileContext): Predicate {
  const { predicate, problems } = compileCondition(rule, table, context);
  invariant(predicate, `a rule has problems: ${problems.map(({ code }) => code).join(', ')}`);
  return predicate;
}

/** Number of conditions in force; a condition on linked rows counts as one with its sub-conditions. */
export function activeConditions(rule: ConditionGroup): number {
  return [...rule.items, ...rule.except].reduce((sum, condition) => sum + countOne(condition), 0);
}

function countOne(condition: Condition): number {
  if (condition.disabled) return 0;
  return condition.kind === 'group' ? activeConditions(condition) : 1;
}
