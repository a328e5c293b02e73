import type { Condition, ConditionGroup, LinkedCondition } from '@fanfare/shared';

/**
 * Where a condition stands in a rule: alternating list names and positions, such as `items/0/except/1` or
 * `items/2/where/items/0`. The empty path is the rule itself. Problems name conditions by the same paths.
 */
export type RulePath = string;
export type ListName = 'items' | 'except';

/** A rule with the condition at `path` replaced by what `change` makes of it. */
export function changeAt(
  rule: ConditionGroup,
  path: RulePath,
  change: (condition: Condition) => Condition,
): ConditionGroup {
  const changed = changeIn(rule, split(path), change);
  return changed.kind === 'group' ? changed : rule;
}

/** A rule with a condition added at the end of a group's list. */
export function append(rule: ConditionGroup, group: RulePath, list: ListName, condition: Condition): ConditionGroup {
  return changeGroup(rule, group, (target) => ({ ...target, [list]: [...target[list], condition] }));
}

/** A rule without the condition at `path`. */
export function remove(rule: ConditionGroup, path: RulePath): ConditionGroup {
  return changeList(rule, path, (list, index) => list.toSpliced(index, 1));
}

/** A rule with the condition at `path` moved up (−1) or down (+1) among its neighbours; unchanged at the ends. */
export function move(rule: ConditionGroup, path: RulePath, by: -1 | 1): ConditionGroup {
  return changeList(rule, path, (list, index) => {
    const moved = list[index];
    const to = index + by;
    if (moved === undefined || to < 0 || to >= list.length) return list;
    return list.toSpliced(index, 1).toSpliced(to, 0, moved);
  });
}

/** A rule with a copy of the condition at `path` after it. */
export function duplicate(rule: ConditionGroup, path: RulePath): ConditionGroup {
  return changeList(rule, path, (list, index) => {
    const original = list[index];
    return original === undefined ? list : list.toSpliced(index + 1, 0, structuredClone(original));
  });
}

/** A rule with the condition at `path` wrapped into a group of its own, ready to take alternatives. */
export function wrap(rule: ConditionGroup, path: RulePath): ConditionGroup {
  return changeAt(rule, path, (condition) => ({ kind: 'group', operator: 'or', items: [condition], except: [] }));
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

export function pathOf(group: RulePath, list: ListName, index: number): RulePath {
  return group === '' ? `${list}/${index}` : `${group}/${list}/${index}`;
}

/** The place beside a condition, before (−1) or after it (+1) in the same list. */
export function neighbour(path: RulePath, by: -1 | 1): RulePath {
  const parts = path.split('/');
  return [...parts.slice(0, -1), Number(parts.at(-1)) + by].join('/');
}

/** The group in whose list a condition stands. */
export function parentOf(path: RulePath): RulePath {
  return path.split('/').slice(0, -2).join('/');
}

function split(path: RulePath): string[] {
  return path === '' ? [] : path.split('/');
}

function changeIn(
  condition: Condition,
  path: readonly string[],
  change: (condition: Condition) => Condition,
): Condition {
  const [list, position, ...rest] = path;
  if (list === undefined) return change(condition);
  if (condition.kind === 'linked' && list === 'where') {
    const where = changeIn(condition.where, path.slice(1), change);
    return where.kind === 'group' ? ({ ...condition, where } satisfies LinkedCondition) : condition;
  }
  if (condition.kind !== 'group' || !isListName(list)) return condition;
  const index = Number(position);
  const child = condition[list][index];
  if (child === undefined) return condition;
  return { ...condition, [list]: condition[list].with(index, changeIn(child, rest, change)) };
}

function changeGroup(rule: ConditionGroup, path: RulePath, change: (group: ConditionGroup) => ConditionGroup) {
  return changeAt(rule, path, (condition) => (condition.kind === 'group' ? change(condition) : condition));
}

function changeList(
  rule: ConditionGroup,
  path: RulePath,
  change: (list: Condition[], index: number) => Condition[],
): ConditionGroup {
  const parts = split(path);
  const index = Number(parts.at(-1));
  const list = parts.at(-2);
  if (!isListName(list)) return rule;
  return changeGroup(rule, parts.slice(0, -2).join('/'), (group) => ({ ...group, [list]: change(group[list], index) }));
}

function isListName(name: string | undefined): name is ListName {
  return name === 'items' || name === 'except';
}
