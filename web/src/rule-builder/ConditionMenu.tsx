import { type Condition, emptyFulfils } from '@fanfare/shared';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../app/use-actor.ts';
import { SaveFilterDialog } from '../filters/SaveFilterDialog.tsx';
import { IconButton } from '../ui/Button.tsx';
import { Menu } from '../ui/Menu.tsx';
import type { MenuEntry } from '../ui/menu-entry.ts';
import { printedKey } from './gesture-keys.ts';
import { useRule } from './rule-context.ts';
import { changeAt } from './rule-edit.ts';
import { type GestureName, gestures, ungroupable } from './rule-gestures.ts';
import { useRuleLayout } from './rule-layout.ts';
import { mayIncludeEmpty } from './value-kind.ts';
import { placeOf, type RulePath } from './rule-path.ts';

export interface ConditionMenuProps {
  readonly path: RulePath;
  readonly condition: Condition;
  /** Table whose rows the condition speaks of. */
  readonly table: string;
}

const SEVERAL = ['group', 'duplicate', 'disable', 'remove'] as const;
const MOVES = ['up', 'down', 'in', 'out'] as const;

/** What can be done with a condition. The focus follows it, or goes to its neighbour when it is gone. */
export function ConditionMenu({ path, condition, table }: ConditionMenuProps) {
  const { t } = useTranslation(['ruleBuilder', 'rule', 'filters']);
  const { catalog, change } = useRule();
  const [saving, setSaving] = useState(false);
  const maySave = useMay('campaigns.edit');
  const { rule, selection, perform } = useRuleLayout();
  const entry = (gesture: GestureName, label: string, danger = false): MenuEntry => ({
    id: gesture,
    label,
    keys: printedKey(gesture),
    danger,
    onSelect: () => void perform(gesture, path),
  });
  const several = selection.chosen.includes(path) ? selection.chosen.length : 0;
  const list = placeOf(path)?.list;
  const entries: MenuEntry[] = [
    ...MOVES.filter((gesture) => gestures[gesture](rule, path)).map((gesture) => entry(gesture, t(`menu.${gesture}`))),
    entry('exception', t(list === 'except' ? 'menu.noException' : 'menu.exception')),
    entry('group', t('menu.group')),
  ];
  if (condition.kind === 'group' && ungroupable(rule, path) === path) entries.push(entry('ungroup', t('menu.ungroup')));
  const own: MenuEntry[] = [entry('duplicate', t('rule:duplicate'))];
  if ((condition.kind === 'attribute' || condition.kind === 'formula') && mayIncludeEmpty(condition.operator)) {
    const on = emptyFulfils(condition.operator, condition.orEmpty);
    own.push({
      id: 'or-empty',
      label: t(on ? 'rule:onlyFilled' : 'rule:alsoEmpty'),
      onSelect: () =>
        change((old) =>
          changeAt(old, path, (one) =>
            one.kind === 'attribute' || one.kind === 'formula' ? { ...one, orEmpty: !on } : one,
          ),
        ),
    });
  }
  own.push(entry('disable', t(condition.disabled ? 'rule:enable' : 'rule:disable')));
  if (condition.kind === 'group' && condition.items.length + condition.except.length > 0 && maySave) {
    own.push({ id: 'save', label: t('filters:saveGroup'), onSelect: () => setSaving(true) });
  }
  entries.push({ id: 'own', section: own });
  entries.push({ id: 'end', section: [entry('remove', t('rule:remove'), true)] });
  return (
    <>
      <Menu
        align="end"
        trigger={
          <IconButton icon={Ellipsis} name={t('rule:conditionMenu')} size="sm" className="flex-none" data-menu={path} />
        }
        entries={
          several > 0
            ? SEVERAL.map((one) => entry(one, t(`several.${one}`, { count: several }), one === 'remove'))
            : entries
        }
      />
      {saving && condition.kind === 'group' ? (
        <SaveFilterDialog
          catalog={catalog}
          table={table}
          group={condition}
          onClose={() => setSaving(false)}
          onReplace={(linked) => change((old) => changeAt(old, path, () => linked))}
        />
      ) : null}
    </>
  );
}
