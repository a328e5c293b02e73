import type { ConditionGroup } from '@fanfare/shared';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { nearest } from './rule-gestures.ts';
import { placeOf, type RulePath } from './rule-path.ts';

/**
 * Where the focus goes after a change: a condition, its menu or first open value, or the ways to add to a group; `open`
 * opens that value, so that typing goes into it.
 */
export interface FocusTarget {
  readonly part: 'row' | 'menu' | 'value' | 'open' | 'add';
  readonly path: RulePath;
}

/** Moves the focus once a change is on screen and the menu or panel that made it has closed. */
export function useRuleFocus(root: RefObject<HTMLElement | null>): (target: FocusTarget) => void {
  const [wanted, setWanted] = useState<FocusTarget>();
  const frame = useRef(0);
  useEffect(() => {
    if (wanted === undefined) return;
    const { current } = root;
    const focus = () => {
      if (current) elementOf(current, wanted)?.focus();
    };
    const before = document.activeElement;
    focus();
    const reached = document.activeElement;
    /** A menu that closes gives the focus back to what opened it; wherever else it is now, the reader has moved on. */
    const again = () => {
      const { activeElement } = document;
      const isTaken = activeElement === document.body || activeElement === before || activeElement === reached;
      if (!isTaken && !activeElement?.closest('[data-menu]')) return;
      focus();
      if (wanted.part === 'open' && current) elementOf(current, wanted)?.click();
    };
    frame.current = requestAnimationFrame(() => {
      frame.current = requestAnimationFrame(again);
    });
    return () => cancelAnimationFrame(frame.current);
  }, [wanted, root]);
  return useCallback((target: FocusTarget) => setWanted({ ...target }), []);
}

/** The condition the focus is at, kept while the focus is elsewhere; and when undo takes it away, the closest one. */
export function useCurrentRow(root: RefObject<HTMLElement | null>, rule: ConditionGroup) {
  const [current, setCurrent] = useState<RulePath>();
  const inside = useRef(false);
  useEffect(() => {
    if (!inside.current || document.activeElement !== document.body || current === undefined) return;
    const path = nearest(rule, current);
    if (root.current) elementOf(root.current, { part: placeOf(path) ? 'row' : 'add', path })?.focus();
  }, [rule, current, root]);
  return {
    current,
    onFocus: (target: EventTarget) => {
      inside.current = true;
      const row = target instanceof HTMLElement ? rowAround(target) : undefined;
      if (row !== undefined) setCurrent(row);
    },
    onBlur: (to: EventTarget | null) => {
      inside.current = to instanceof Node && root.current?.contains(to) === true;
    },
  };
}

/** The path of the condition an element belongs to. */
export function rowAround(element: HTMLElement): RulePath | undefined {
  return element.closest<HTMLElement>('[data-row]')?.dataset['row'];
}

function elementOf(root: HTMLElement, { part, path }: FocusTarget): HTMLElement | null {
  const found = (selector: string) => root.querySelector<HTMLElement>(selector);
  if (part === 'add') return found(`[data-add="${path}"] button`);
  const menu = `[data-menu="${path}"]`;
  if (part === 'menu') return found(menu);
  const frame = `[data-row="${path}"]`;
  if (part === 'row') return found(frame) ?? found('[data-add=""] button');
  return found(`${frame} [data-look="missing"]`) ?? found(`${frame} [data-look="value"]`) ?? found(menu);
}
