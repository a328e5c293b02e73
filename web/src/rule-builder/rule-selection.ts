import type { Condition, ConditionGroup } from '@fanfare/shared';
import type { Moved } from './move-condition.ts';
import { changeAt, groupAt } from './rule-edit.ts';
import { type GestureName, nearest } from './rule-gestures.ts';
import { type ListName, pathOf, placeOf, type RulePath } from './rule-path.ts';

/** Some conditions of one list, in their order. */
export type Selection = readonly RulePath[];

/** The conditions from one to another of the same list; only the other where they stand in different lists. */
export function between(from: RulePath, to: RulePath): Selection {
  const start = placeOf(from);
  const end = placeOf(to);
  if (!start || !end || start.group !== end.group || start.list !== end.list) return [to];
  const first = Math.min(start.index, end.index);
  const count = Math.abs(start.index - end.index) + 1;
  return Array.from({ length: count }, (_, index) => pathOf(start.group, start.list, first + index));
}

/** A selection with a condition added or taken away; one in another list begins anew. */
export function toggled(selection: Selection, path: RulePath): Selection {
  const place = placeOf(path);
  const beside = selection.filter((one) => {
    const other = placeOf(one);
    return place && other && other.group === place.group && other.list === place.list;
  });
  if (beside.includes(path)) return beside.filter((one) => one !== path);
  return [...beside, path].toSorted((one, other) => indexOf(one) - indexOf(other));
}

/** Does to several conditions what is meant for each; undefined for what is done with one only. */
export function gestureOnSeveral(gesture: GestureName, rule: ConditionGroup, selection: Selection): Moved | undefined {
  const place = placeOf(selection[0] ?? '');
  const list = place && groupAt(rule, place.group)?.[place.list];
  if (!place || !list) return undefined;
  const chosen = new Set(selection.map(indexOf));
  const changed = changeSeveral(gesture, list, chosen);
  if (!changed) return undefined;
  const next = withList(rule, place.group, place.list, changed.list);
  const path = pathOf(place.group, place.list, changed.at);
  return { rule: next, path: gesture === 'remove' ? nearest(next, path) : `${path}${changed.inside ?? ''}` };
}

interface Changed {
  readonly list: Condition[];
  /** Where the reader is afterwards. */
  readonly at: number;
  readonly inside?: RulePath;
}

function changeSeveral(
  gesture: GestureName,
  list: readonly Condition[],
  chosen: ReadonlySet<number>,
): Changed | undefined {
  const items = list.filter((_, index) => chosen.has(index));
  const left = list.filter((_, index) => !chosen.has(index));
  const first = Math.min(...chosen);
  const last = Math.max(...chosen);
  switch (gesture) {
    case 'group': {
      const group: Condition = { kind: 'group', operator: 'or', items, except: [] };
      return { list: left.toSpliced(first, 0, group), at: first, inside: '/items/0' };
    }
    case 'duplicate': {
      const copies = items.map((one) => structuredClone(one));
      return { list: list.toSpliced(last + 1, 0, ...copies), at: last + 1 };
    }
    case 'disable': {
      const off = items.some((one) => !one.disabled);
      return { list: list.map((one, index) => (chosen.has(index) ? switched(one, off) : one)), at: first };
    }
    case 'remove':
      return { list: left, at: first };
    default:
      return undefined;
  }
}

function switched(condition: Condition, off: boolean): Condition {
  const { disabled: _, ...rest } = condition;
  return off ? { ...rest, disabled: true } : rest;
}

function withList(rule: ConditionGroup, group: RulePath, list: ListName, changed: Condition[]): ConditionGroup {
  const change = (one: ConditionGroup): ConditionGroup => ({ ...one, [list]: changed });
  if (group === '') return change(rule);
  return changeAt(rule, group, (one) => (one.kind === 'group' ? change(one) : one));
}

function indexOf(path: RulePath): number {
  return placeOf(path)?.index ?? 0;
}
