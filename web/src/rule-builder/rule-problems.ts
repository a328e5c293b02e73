import type { Problem, ProblemCode } from '@fanfare/shared';
import type { RulePath } from './rule-edit.ts';

/**
 * The problems of a rule by the condition they belong to. `field` is where the rule stands in the settings of its
 * activity; a problem of the rule as a whole has the empty path.
 */
export function problemsByPath(problems: readonly Problem[], field: string): ReadonlyMap<RulePath, readonly Problem[]> {
  const inRule = problems.filter(({ place }) => place.field === field || place.field?.startsWith(`${field}/`));
  return Map.groupBy(inRule, ({ place }) => place.field?.slice(field.length + 1) ?? '');
}

const UNFINISHED: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'config.missing',
  'condition.value.missing',
  'condition.list.empty',
  'formula.empty',
]);

/** Whether a condition is merely not finished: something in it is not given yet. */
export function isUnfinished(problems: readonly Problem[]): boolean {
  return problems.every(({ code }) => UNFINISHED.has(code));
}
