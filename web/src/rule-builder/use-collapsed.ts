import type { Condition, ConditionGroup } from '@fanfare/shared';
import { useMemo, useState } from 'react';
import { suchOf } from './rule-edit.ts';

export interface Collapsed {
  readonly isCollapsed: (condition: Condition) => boolean;
  readonly setCollapsed: (condition: Condition, collapsed: boolean) => void;
  readonly setAll: (rule: ConditionGroup, collapsed: boolean) => void;
  readonly any: boolean;
  /** Whether a rule holds anything that can be closed. */
  readonly some: (rule: ConditionGroup) => boolean;
}

/**
 * Which groups and linked conditions are closed. They are known by what they hold, so that they stay closed when they
 * move, when something around them changes and when that is undone.
 */
export function useCollapsed(): Collapsed {
  const [closed, setClosed] = useState<ReadonlySet<string>>(() => new Set());
  return useMemo(() => {
    const change = (keys: readonly string[], collapsed: boolean) =>
      setClosed((before) => {
        const next = new Set(before);
        for (const key of keys) {
          if (collapsed) next.add(key);
          else next.delete(key);
        }
        return next;
      });
    return {
      any: closed.size > 0,
      some: (rule) => partsOf(rule).some(canCollapse),
      isCollapsed: (condition) => closed.size > 0 && canCollapse(condition) && closed.has(keyOf(condition)),
      setCollapsed: (condition, collapsed) => change([keyOf(condition)], collapsed),
      setAll: (rule, collapsed) =>
        collapsed ? change(partsOf(rule).filter(canCollapse).map(keyOf), true) : setClosed(new Set()),
    };
  }, [closed]);
}

/** Whether there is anything inside that could be hidden. */
export function canCollapse(condition: Condition): boolean {
  return insideOf(condition).some((group) => group.items.length + group.except.length > 0);
}

function insideOf(condition: Condition): ConditionGroup[] {
  if (condition.kind === 'group') return [condition];
  if (condition.kind !== 'linked') return [];
  const such = suchOf(condition);
  return such ? [such, condition.where] : [condition.where];
}

function partsOf(condition: Condition): Condition[] {
  return insideOf(condition).flatMap((group) =>
    [...group.items, ...group.except].flatMap((part) => [part, ...partsOf(part)]),
  );
}

const keys = new WeakMap<Condition, string>();

function keyOf(condition: Condition): string {
  const known = keys.get(condition);
  if (known !== undefined) return known;
  const inside = insideOf(condition).map(({ operator, items, except }) => ({ operator, items, except }));
  const key = JSON.stringify([condition.kind, inside]);
  keys.set(condition, key);
  return key;
}
