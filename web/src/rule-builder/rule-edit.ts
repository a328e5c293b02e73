import { type Condition, conditionAtPath, type ConditionGroup, type LinkedCondition, setAtPath } from '@fanfare/shared';
import { type ListName, placeOf, type RulePath, type RulePlace } from './rule-path.ts';

export type { ListName, RulePath } from './rule-path.ts';

/** The condition at a path; undefined when there is none. */
export function conditionAt(rule: ConditionGroup, path: RulePath): Condition | undefined {
  return conditionAtPath(rule, path);
}

/** The group at a path; undefined when something else, or nothing, stands there. */
export function groupAt(rule: ConditionGroup, path: RulePath): ConditionGroup | undefined {
  const found = conditionAt(rule, path);
  return found?.kind === 'group' ? found : undefined;
}

/** A rule with the condition at `path` replaced by what `change` makes of it. */
export function changeAt(
  rule: ConditionGroup,
  path: RulePath,
  change: (condition: Condition) => Condition,
): ConditionGroup {
  const at = conditionAt(rule, path);
  return at ? setAtPath(rule, path, change(at)) : rule;
}

/** A rule with a condition added at the end of a group's list. */
export function append(rule: ConditionGroup, group: RulePath, list: ListName, condition: Condition): ConditionGroup {
  return changeGroup(rule, group, (target) => ({ ...target, [list]: [...target[list], condition] }));
}

/** A rule with conditions added at a place. */
export function insert(rule: ConditionGroup, { group, list, index }: RulePlace, ...added: Condition[]): ConditionGroup {
  return changeGroup(rule, group, (target) => ({ ...target, [list]: target[list].toSpliced(index, 0, ...added) }));
}

/** A rule without the condition at `path`. */
export function remove(rule: ConditionGroup, path: RulePath): ConditionGroup {
  return changeList(rule, path, (list, index) => list.toSpliced(index, 1));
}

/** A rule with a copy of the condition at `path` after it. */
export function duplicate(rule: ConditionGroup, path: RulePath): ConditionGroup {
  return changeList(rule, path, (list, index) => {
    const original = list[index];
    return original === undefined ? list : list.toSpliced(index + 1, 0, structuredClone(original));
  });
}

/** A rule with the condition at `path`, and with `count` 2 the one after it, in a group of their own. */
export function wrap(rule: ConditionGroup, path: RulePath, count: 1 | 2 = 1): ConditionGroup {
  return changeList(rule, path, (list, index) => {
    const items = list.slice(index, index + count);
    const group: Condition = { kind: 'group', operator: 'or', items, except: [] };
    return items.length === 0 ? list : list.toSpliced(index, items.length, group);
  });
}

/** A rule with the group at `path` replaced by its items; only for groups without exceptions. */
export function unwrap(rule: ConditionGroup, path: RulePath): ConditionGroup {
  return changeList(rule, path, (list, index) => {
    const group = list[index];
    return group?.kind === 'group' && group.except.length === 0 ? list.toSpliced(index, 1, ...group.items) : list;
  });
}

/** How many conditions a rule holds, groups not counted. */
export function countConditions(group: ConditionGroup): number {
  return [...group.items, ...group.except].reduce(
    (sum, item) => sum + (item.kind === 'group' ? countConditions(item) : 1),
    0,
  );
}

/** The conditions on the first or last linked row; undefined where something else is asked. */
export function suchOf({ test }: LinkedCondition): ConditionGroup | undefined {
  return test.kind === 'row' ? test.such : undefined;
}

function changeGroup(rule: ConditionGroup, path: RulePath, change: (group: ConditionGroup) => ConditionGroup) {
  return changeAt(rule, path, (condition) => (condition.kind === 'group' ? change(condition) : condition));
}

function changeList(
  rule: ConditionGroup,
  path: RulePath,
  change: (list: Condition[], index: number) => Condition[],
): ConditionGroup {
  const place = placeOf(path);
  if (!place) return rule;
  const { group, list, index } = place;
  return changeGroup(rule, group, (target) => ({ ...target, [list]: change(target[list], index) }));
}
