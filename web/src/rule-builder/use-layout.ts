import type { Catalog, ConditionGroup } from '@fanfare/shared';
import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../ui/announcer.ts';
import { moveTo } from './move-condition.ts';
import { addPicked, placeFor } from './picked-attribute.ts';
import { gestures } from './rule-gestures.ts';
import { gestureOnSeveral } from './rule-selection.ts';
import type { RuleLayout } from './rule-layout.ts';
import { placeOf, type RulePath } from './rule-path.ts';
import type { Collapsed } from './use-collapsed.ts';
import type { FocusTarget } from './use-rule-focus.ts';
import type { RowSelection } from './use-selection.ts';

export interface LayoutOptions {
  readonly catalog: Catalog;
  readonly table: string;
  readonly rule: ConditionGroup;
  readonly wide: boolean;
  readonly current: RulePath | undefined;
  readonly collapsed: Collapsed;
  readonly selection: RowSelection;
  readonly focus: (target: FocusTarget) => void;
  readonly onChange: (rule: ConditionGroup) => void;
}

/** What can be done with a rule as a whole: every gesture is one change, keeps the focus and says what it did. */
export function useLayout(options: LayoutOptions): RuleLayout {
  const { t } = useTranslation('ruleBuilder');
  const { catalog, table, rule, wide, current, collapsed, selection, focus, onChange } = options;
  const id = useId();
  return useMemo(() => {
    const say = (message: string) => announce(message, { topic: 'rule' });
    const goTo = (path: RulePath) => focus(placeOf(path) ? { part: 'row', path } : { part: 'add', path });
    return {
      id,
      rule,
      table,
      wide,
      current,
      selection,
      isCollapsed: collapsed.isCollapsed,
      setCollapsed: collapsed.setCollapsed,
      perform: (gesture, path) => {
        const several = selection.chosen.includes(path) ? selection.chosen : undefined;
        const done = several ? gestureOnSeveral(gesture, rule, several) : gestures[gesture](rule, path);
        if (!done) {
          say(t(several ? 'several.cannot' : `cannot.${gesture}`));
          return false;
        }
        onChange(done.rule);
        goTo(done.path);
        say(several ? t('several.did', { count: several.length, what: t(`did.${gesture}`) }) : t(`did.${gesture}`));
        return true;
      },
      moveTo: (from, to) => {
        const moved = moveTo(rule, from, to);
        if (!moved) return;
        onChange(moved.rule);
        goTo(moved.path);
        say(t('did.moved'));
      },
      add: (picked, to, value) => {
        const added = addPicked(catalog, rule, picked, to ?? placeFor(rule, table, picked, current), value);
        if (!added) return false;
        onChange(added.rule);
        focus({ part: 'value', path: added.path });
        say(t('did.added'));
        return true;
      },
    };
  }, [t, catalog, table, rule, wide, current, collapsed, selection, focus, onChange, id]);
}
