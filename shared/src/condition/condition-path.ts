import type { Condition, ConditionGroup } from './condition.ts';
import { groupOr } from './definition.ts';
import { childrenOf } from './registry.ts';

/** The condition at a path such as `items/0/where/items/1` or `items/2/test/such/items/0`; undefined when there is none. */
export function conditionAtPath(rule: Condition, path: string): Condition | undefined {
  if (path === '') return rule;
  const [child, rest] = childTowards(rule, path);
  return child && conditionAtPath(child.condition, rest);
}

/** The rule with another condition at a path; the rule as it is when there is nothing at the path. */
export function setAtPath(rule: ConditionGroup, path: string, condition: Condition): ConditionGroup {
  return groupOr(replace(rule, path, condition), rule);
}

function replace(condition: Condition, path: string, by: Condition): Condition {
  if (path === '') return by;
  const [child, rest] = childTowards(condition, path);
  return child ? child.with(replace(child.condition, rest, by)) : condition;
}

function childTowards(condition: Condition, path: string) {
  const child = childrenOf(condition).find((one) => path === one.path || path.startsWith(`${one.path}/`));
  return [child, path.slice((child?.path.length ?? 0) + 1)] as const;
}
