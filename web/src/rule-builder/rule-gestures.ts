import type { Condition, ConditionGroup } from '@fanfare/shared';
import { type Moved, step, toOtherList } from './move-condition.ts';
import { changeAt, conditionAt, duplicate, groupAt, remove, unwrap, wrap } from './rule-edit.ts';
import { frameOf, neighbour, parentOf, pathOf, placeOf, type RulePath } from './rule-path.ts';

/** Everything that can be done with a condition as a whole. */
const gestureNames = [
  'up',
  'down',
  'in',
  'out',
  'exception',
  'group',
  'ungroup',
  'duplicate',
  'disable',
  'remove',
] as const;
export type GestureName = (typeof gestureNames)[number];

/** What a gesture makes of a rule, and the condition it leaves the reader at; undefined when it cannot be done there. */
export type Gesture = (rule: ConditionGroup, path: RulePath) => Moved | undefined;

export const gestures: Readonly<Record<GestureName, Gesture>> = {
  up: (rule, path) => step(rule, path, 'up'),
  down: (rule, path) => step(rule, path, 'down'),
  in: (rule, path) => step(rule, path, 'in'),
  out: (rule, path) => step(rule, path, 'out'),
  exception: toOtherList,
  group: (rule, path) => {
    const place = placeOf(path);
    const list = place && groupAt(rule, place.group)?.[place.list];
    if (!place || !list) return undefined;
    const count = list[place.index + 1] === undefined ? 1 : 2;
    return { rule: wrap(rule, path, count), path: pathOf(path, 'items', 0) };
  },
  ungroup: (rule, path) => {
    const target = ungroupable(rule, path);
    if (target === undefined) return undefined;
    const first = groupAt(rule, target)?.items.length === 0 ? nearest(remove(rule, target), target) : target;
    return { rule: unwrap(rule, target), path: first };
  },
  duplicate: (rule, path) =>
    conditionAt(rule, path) ? { rule: duplicate(rule, path), path: neighbour(path, 1) } : undefined,
  disable: (rule, path) => ({ rule: changeAt(rule, path, toggled), path }),
  remove: (rule, path) => {
    const left = remove(rule, path);
    return left === rule ? undefined : { rule: left, path: nearest(left, path) };
  },
};

/** The group a condition is, or else stands in, when it can be taken apart. */
export function ungroupable(rule: ConditionGroup, path: RulePath): RulePath | undefined {
  for (const target of [path, parentOf(path)]) {
    const group = placeOf(target) && groupAt(rule, target);
    if (group) return group.except.length === 0 ? target : undefined;
  }
  return undefined;
}

/** The condition that is closest to where one was: in its place, before it, around it; empty when the rule is. */
export function nearest(rule: ConditionGroup, path: RulePath): RulePath {
  const place = placeOf(path);
  if (!place) return path;
  const { group, list, index } = place;
  const there = groupAt(rule, group)?.[list].length ?? 0;
  if (there > 0) return pathOf(group, list, Math.min(index, there - 1));
  const other = list === 'except' ? (groupAt(rule, group)?.items.length ?? 0) : 0;
  return other > 0 ? pathOf(group, 'items', other - 1) : frameOf(group);
}

/** The conditions on screen from top to bottom; those inside a collapsed one are left out. */
export function rowsOf(rule: ConditionGroup, collapsed: (condition: Condition) => boolean): RulePath[] {
  const inGroup = (group: ConditionGroup, path: RulePath): RulePath[] =>
    (['items', 'except'] as const).flatMap((list) =>
      group[list].flatMap((condition, index) => {
        const at = pathOf(path, list, index);
        return [at, ...(collapsed(condition) ? [] : inside(condition, at))];
      }),
    );
  function inside(condition: Condition, at: RulePath): RulePath[] {
    if (condition.kind === 'group') return inGroup(condition, at);
    if (condition.kind !== 'linked') return [];
    const such = condition.test.kind === 'row' ? inGroup(condition.test.such, `${at}/test/such`) : [];
    return [...inGroup(condition.where, `${at}/where`), ...such];
  }
  return inGroup(rule, '');
}

function toggled(condition: Condition): Condition {
  const { disabled, ...rest } = condition;
  return disabled ? rest : { ...rest, disabled: true };
}
