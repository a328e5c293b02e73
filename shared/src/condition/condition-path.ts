import type { Condition, ConditionGroup } from './condition.ts';

/** The condition at a path such as `items/0/where/items/1` or `items/2/test/such/items/0`; undefined when there is none. */
export function conditionAtPath(rule: Condition, path: string): Condition | undefined {
  return path === '' ? rule : find(rule, path.split('/'));
}

/** The rule with another condition at a path; the rule as it is when there is nothing at the path. */
export function setAtPath(rule: ConditionGroup, path: string, condition: Condition): ConditionGroup {
  const changed = replace(rule, path === '' ? [] : path.split('/'), condition);
  return changed.kind === 'group' ? changed : rule;
}

function find(condition: Condition, [part, ...rest]: readonly string[]): Condition | undefined {
  if (part === undefined) return condition;
  if (condition.kind === 'group' && isList(part)) {
    const [index = '', ...deeper] = rest;
    const item = isIndex(index) ? condition[part][Number(index)] : undefined;
    return item && find(item, deeper);
  }
  if (condition.kind !== 'linked') return undefined;
  if (part === 'where') return find(condition.where, rest);
  const isSuch = part === 'test' && rest[0] === 'such' && condition.test.kind === 'row';
  return isSuch && condition.test.kind === 'row' ? find(condition.test.such, rest.slice(1)) : undefined;
}

function replace(condition: Condition, [part, ...rest]: readonly string[], by: Condition): Condition {
  if (part === undefined) return by;
  if (condition.kind === 'group' && isList(part)) {
    const [index = '', ...deeper] = rest;
    const item = isIndex(index) ? condition[part][Number(index)] : undefined;
    if (!item) return condition;
    return { ...condition, [part]: condition[part].with(Number(index), replace(item, deeper, by)) };
  }
  if (condition.kind !== 'linked') return condition;
  if (part === 'where') return { ...condition, where: groupOr(replace(condition.where, rest, by), condition.where) };
  const { test } = condition;
  if (part !== 'test' || rest[0] !== 'such' || test.kind !== 'row') return condition;
  return { ...condition, test: { ...test, such: groupOr(replace(test.such, rest.slice(1), by), test.such) } };
}

function groupOr(changed: Condition, before: ConditionGroup): ConditionGroup {
  return changed.kind === 'group' ? changed : before;
}

function isList(part: string): part is 'items' | 'except' {
  return part === 'items' || part === 'except';
}

function isIndex(text: string): boolean {
  return /^\d{1,6}$/.test(text);
}
