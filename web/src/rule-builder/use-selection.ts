import type { ConditionGroup } from '@fanfare/shared';
import { type RefObject, useCallback, useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../ui/announcer.ts';
import { between, type Selection, toggled } from './rule-selection.ts';
import type { RulePath } from './rule-path.ts';
import { rowAround } from './use-rule-focus.ts';

export interface RowSelection {
  /** The conditions chosen together, at least two of one list; else none. */
  readonly chosen: Selection;
  /** Chooses the conditions from where the choosing began to another. */
  readonly extend: (from: RulePath, to: RulePath) => void;
  readonly clear: () => void;
}

const NONE: Selection = [];

/** Several conditions chosen together, with Shift and Ctrl or Cmd as in every list. A change of the rule ends it. */
export function useSelection(
  root: RefObject<HTMLElement | null>,
  rule: ConditionGroup,
  current: RulePath | undefined,
): RowSelection {
  const { t } = useTranslation('ruleBuilder');
  const [kept, setKept] = useState<{ rule: ConditionGroup; from: RulePath; paths: Selection }>();
  const now = kept?.rule === rule ? kept : undefined;
  const choose = (from: RulePath, paths: Selection) => {
    setKept({ rule, from, paths });
    announce(t('several.chosen', { count: paths.length }), { topic: 'rule' });
  };
  const extend = (from: RulePath, to: RulePath) => {
    const start = now?.from ?? from;
    choose(start, between(start, to));
  };
  const clear = useCallback(() => setKept(undefined), []);

  const press = useEffectEvent((event: MouseEvent) => {
    const { target, shiftKey } = event;
    const row = target instanceof HTMLElement ? rowAround(target) : undefined;
    if (row === undefined || !(target instanceof HTMLElement)) return;
    const one = event.ctrlKey || event.metaKey;
    if (!one && !shiftKey) {
      if (event.type === 'click' && target.closest('[data-menu]') === null) clear();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    if (event.type !== 'click') return;
    if (shiftKey) extend(current ?? row, row);
    else choose(row, toggled(now?.paths ?? (current === undefined ? NONE : [current]), row));
    target.closest<HTMLElement>('[data-row]')?.focus();
  });
  useEffect(() => {
    const { current: element } = root;
    element?.addEventListener('mousedown', press, true);
    element?.addEventListener('click', press, true);
    return () => {
      element?.removeEventListener('mousedown', press, true);
      element?.removeEventListener('click', press, true);
    };
  }, [root]);
  return { chosen: now && now.paths.length > 1 ? now.paths : NONE, extend, clear };
}
