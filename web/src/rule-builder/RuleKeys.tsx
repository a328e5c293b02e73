import { useTranslation } from 'react-i18next';
import type { Shortcut } from '../shortcuts/shortcut.ts';
import { useShortcuts } from '../shortcuts/use-shortcuts.ts';
import { conditionAt } from './rule-edit.ts';
import { type GestureName, rowsOf } from './rule-gestures.ts';
import { gestureKeys } from './gesture-keys.ts';
import { useRuleLayout } from './rule-layout.ts';
import { placeOf, parentOf, frameOf, neighbour, type RulePath } from './rule-path.ts';
import { canCollapse } from './use-collapsed.ts';
import { rowAround, type FocusTarget } from './use-rule-focus.ts';

const REPEATED: ReadonlySet<GestureName> = new Set<GestureName>(['up', 'down']);

/** The keys of a rule: they act on the condition the focus is in. */
export function RuleKeys({
  focus,
  readOnly,
}: {
  readonly focus: (target: FocusTarget) => void;
  readonly readOnly: boolean;
}) {
  const { t } = useTranslation('ruleBuilder');
  const { id, rule, perform, selection, isCollapsed, setCollapsed } = useRuleLayout();
  const here = (event: KeyboardEvent): RulePath | undefined => {
    const { target } = event;
    const inside = target instanceof HTMLElement && target.closest(`[data-rule="${CSS.escape(id)}"]`) !== null;
    return inside ? rowAround(target) : undefined;
  };
  /** Set while a condition itself has the focus, not a part of its sentence. */
  const atRow = ({ target }: KeyboardEvent): RulePath | undefined =>
    target instanceof HTMLElement ? target.dataset['row'] : undefined;
  const goTo = (path: RulePath | undefined) => {
    if (path === undefined || !placeOf(path)) return;
    selection.clear();
    focus({ part: 'row', path });
  };
  const grow = (by: 1 | -1) => (event: KeyboardEvent) => {
    const from = atRow(event) ?? '';
    const to = neighbour(from, by);
    if (!conditionAt(rule, to)) return;
    selection.extend(from, to);
    focus({ part: 'row', path: to });
  };
  const walk = (by: 1 | -1) => (event: KeyboardEvent) => {
    const rows = rowsOf(rule, isCollapsed);
    goTo(rows[rows.indexOf(atRow(event) ?? '') + by]);
  };
  const open = (event: KeyboardEvent, collapsed: boolean) => {
    const path = atRow(event) ?? '';
    const condition = conditionAt(rule, path);
    if (condition && canCollapse(condition) && isCollapsed(condition) !== collapsed) setCollapsed(condition, collapsed);
    else if (collapsed) goTo(frameOf(parentOf(path)));
    else goTo(rowsOf(rule, isCollapsed)[rowsOf(rule, isCollapsed).indexOf(path) + 1]);
  };
  const enabled = (event: KeyboardEvent) => atRow(event) !== undefined && here(event) !== undefined;
  const table: Shortcut[] = [
    { name: 'previous', label: t('keys.previous'), keys: ['ArrowUp'], enabled, repeats: true, perform: walk(-1) },
    { name: 'next', label: t('keys.next'), keys: ['ArrowDown'], enabled, repeats: true, perform: walk(1) },
    { name: 'grow-up', label: t('keys.growUp'), keys: ['Shift+ArrowUp'], enabled, repeats: true, perform: grow(-1) },
    {
      name: 'grow-down',
      label: t('keys.growDown'),
      keys: ['Shift+ArrowDown'],
      enabled,
      repeats: true,
      perform: grow(1),
    },
    {
      name: 'choose-none',
      label: t('keys.chooseNone'),
      keys: ['Escape'],
      enabled: (event) => enabled(event) && selection.chosen.length > 0,
      perform: selection.clear,
    },
    { name: 'open', label: t('keys.open'), keys: ['ArrowRight'], enabled, perform: (event) => open(event, false) },
    { name: 'close', label: t('keys.close'), keys: ['ArrowLeft'], enabled, perform: (event) => open(event, true) },
    {
      name: 'into',
      label: t('keys.into'),
      keys: ['Enter'],
      enabled,
      perform: (event) => focus({ part: 'value', path: atRow(event) ?? '' }),
    },
    {
      name: 'row',
      label: t('keys.row'),
      keys: ['Escape'],
      enabled: (event) => here(event) !== undefined && atRow(event) === undefined,
      perform: (event) => goTo(here(event)),
    },
  ];
  const gestures = gestureKeys.map(
    ({ gesture, keys }): Shortcut => ({
      name: gesture,
      label: t(`keys.${gesture}`),
      keys,
      enabled: (event) => here(event) !== undefined,
      repeats: REPEATED.has(gesture),
      perform: (event) => void perform(gesture, here(event) ?? ''),
    }),
  );
  useShortcuts(t('keys.title'), readOnly ? table : [...gestures, ...table]);
  return null;
}
