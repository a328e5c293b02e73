import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { RulePath } from './rule-edit.ts';

/** Where the focus goes after a change: the menu of a condition, its first open value, or the ways to add to a group. */
export interface FocusTarget {
  readonly part: 'menu' | 'value' | 'add';
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
    focus();
    frame.current = requestAnimationFrame(() => {
      frame.current = requestAnimationFrame(focus);
    });
    return () => cancelAnimationFrame(frame.current);
  }, [wanted, root]);
  return useCallback((target: FocusTarget) => setWanted({ ...target }), []);
}

function elementOf(root: HTMLElement, { part, path }: FocusTarget): HTMLElement | null {
  const found = (selector: string) => root.querySelector<HTMLElement>(selector);
  if (part === 'add') return found(`[data-add="${path}"] button`);
  const menu = `[data-menu="${path}"]`;
  if (part === 'menu') return found(menu);
  const frame = `[data-testid="condition-${path}"]`;
  return found(`${frame} [data-look="missing"]`) ?? found(`${frame} [data-look="value"]`) ?? found(menu);
}
