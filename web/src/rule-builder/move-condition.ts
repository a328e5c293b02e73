import type { ConditionGroup } from '@fanfare/shared';
import { conditionAt, groupAt, insert, remove } from './rule-edit.ts';
import {
  afterInsertion,
  afterRemoval,
  isWithin,
  parentOf,
  pathOf,
  placeOf,
  type RulePath,
  type RulePlace,
} from './rule-path.ts';

/** A rule after a condition moved, and where that condition stands now. */
export interface Moved {
  readonly rule: ConditionGroup;
  readonly path: RulePath;
}

export type Direction = 'up' | 'down' | 'in' | 'out';

/** Moves a condition to a place. A group that holds nothing afterwards goes. Undefined when nothing would change. */
export function moveTo(rule: ConditionGroup, from: RulePath, to: RulePlace): Moved | undefined {
  const moved = conditionAt(rule, from);
  if (!moved || isWithin(to.group, from)) return undefined;
  const target = afterRemoval(pathOf(to.group, to.list, to.index), from);
  const place = placeOf(target);
  if (!place || target === from) return undefined;
  return withoutEmptied(
    { rule: insert(remove(rule, from), place, moved), path: target },
    afterInsertion(parentOf(from), target),
  );
}

/**
 * Moves a condition one place: up and down in its list, from the last condition to the first exception and back, and
 * at the ends of a group out of it; `in` goes into the group before it, else after it; `out` leaves its group.
 */
export function step(rule: ConditionGroup, path: RulePath, direction: Direction): Moved | undefined {
  const place = placeOf(path);
  const group = place && groupAt(rule, place.group);
  if (!place || !group) return undefined;
  const to =
    direction === 'up'
      ? above(group, place)
      : direction === 'down'
        ? below(group, place)
        : direction === 'in'
          ? inside(group, place)
          : outside(place.group, 1);
  return to && moveTo(rule, path, to);
}

/** Moves a condition to the end of the exceptions of its group, or an exception to the end of its conditions. */
export function toOtherList(rule: ConditionGroup, path: RulePath): Moved | undefined {
  const place = placeOf(path);
  const group = place && groupAt(rule, place.group);
  if (!place || !group) return undefined;
  const list = place.list === 'items' ? 'except' : 'items';
  return moveTo(rule, path, { group: place.group, list, index: group[list].length });
}

function above(group: ConditionGroup, { group: path, list, index }: RulePlace): RulePlace | undefined {
  if (index > 0) return { group: path, list, index: index - 1 };
  return list === 'except' ? { group: path, list: 'items', index: group.items.length } : outside(path, 0);
}

function below(group: ConditionGroup, { group: path, list, index }: RulePlace): RulePlace | undefined {
  if (index < group[list].length - 1) return { group: path, list, index: index + 2 };
  return list === 'items' && group.except.length > 0 ? { group: path, list: 'except', index: 0 } : outside(path, 1);
}

function inside(group: ConditionGroup, { group: path, list, index }: RulePlace): RulePlace | undefined {
  const before = group[list][index - 1];
  if (before?.kind === 'group') {
    return { group: pathOf(path, list, index - 1), list: 'items', index: before.items.length };
  }
  const after = group[list][index + 1];
  return after?.kind === 'group' ? { group: pathOf(path, list, index + 1), list: 'items', index: 0 } : undefined;
}

/** Beside a group in the list around it; undefined for the rule itself and for conditions on linked rows. */
function outside(group: RulePath, by: 0 | 1): RulePlace | undefined {
  const place = placeOf(group);
  return place && { ...place, index: place.index + by };
}

function withoutEmptied({ rule, path }: Moved, group: RulePath): Moved {
  const left = groupAt(rule, group);
  if (!placeOf(group) || !left || left.items.length + left.except.length > 0) return { rule, path };
  return { rule: remove(rule, group), path: afterRemoval(path, group) };
}
