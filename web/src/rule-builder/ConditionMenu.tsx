import { type Condition, emptyFulfils } from '@fanfare/shared';
import { Ellipsis } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/Button.tsx';
import { Menu } from '../ui/Menu.tsx';
import type { MenuEntry } from '../ui/menu-entry.ts';
import { useRule } from './rule-context.ts';
import { changeAt, duplicate, move, neighbour, parentOf, remove, type RulePath, unwrap, wrap } from './rule-edit.ts';

export interface ConditionMenuProps {
  readonly path: RulePath;
  readonly condition: Condition;
  /** How many conditions stand in the same list. */
  readonly siblings: number;
}

/** What can be done with a condition. The focus follows it, or goes to its neighbour when it is gone. */
export function ConditionMenu({ path, condition, siblings }: ConditionMenuProps) {
  const { t } = useTranslation('rule');
  const { change, focus } = useRule();
  const index = Number(path.split('/').at(-1));
  const moved = (by: -1 | 1) => {
    change((rule) => move(rule, path, by));
    focus({ part: 'menu', path: neighbour(path, by) });
  };
  const entries: MenuEntry[] = [];
  if (index > 0) entries.push({ id: 'up', label: t('moveUp'), onSelect: () => moved(-1) });
  if (index < siblings - 1) entries.push({ id: 'down', label: t('moveDown'), onSelect: () => moved(1) });
  entries.push({
    id: 'duplicate',
    label: t('duplicate'),
    onSelect: () => {
      change((rule) => duplicate(rule, path));
      focus({ part: 'menu', path: neighbour(path, 1) });
    },
  });
  entries.push({
    id: 'wrap',
    label: t('wrap'),
    onSelect: () => {
      change((rule) => wrap(rule, path));
      focus({ part: 'add', path });
    },
  });
  if (condition.kind === 'group' && condition.except.length === 0) {
    entries.push({
      id: 'unwrap',
      label: t('unwrap'),
      onSelect: () => {
        change((rule) => unwrap(rule, path));
        focus(afterLeaving(path, siblings + condition.items.length));
      },
    });
  }
  if (condition.kind === 'attribute' && condition.operator !== 'is-empty' && condition.operator !== 'is-not-empty') {
    const on = emptyFulfils(condition.operator, condition.orEmpty);
    entries.push({
      id: 'or-empty',
      label: t(on ? 'onlyFilled' : 'alsoEmpty'),
      onSelect: () =>
        change((rule) => changeAt(rule, path, (old) => (old.kind === 'attribute' ? { ...old, orEmpty: !on } : old))),
    });
  }
  entries.push({
    id: 'disable',
    label: t(condition.disabled ? 'enable' : 'disable'),
    onSelect: () => change((rule) => changeAt(rule, path, toggled)),
  });
  const leave = () => {
    change((rule) => remove(rule, path));
    focus(afterLeaving(path, siblings));
  };
  entries.push({ id: 'end', section: [{ id: 'remove', label: t('remove'), danger: true, onSelect: leave }] });
  return (
    <Menu
      align="end"
      trigger={
        <IconButton icon={Ellipsis} name={t('conditionMenu')} size="sm" className="flex-none" data-menu={path} />
      }
      entries={entries}
    />
  );

  function afterLeaving(gone: RulePath, before: number) {
    if (before <= 1) return { part: 'add', path: parentOf(gone) } as const;
    return { part: 'menu', path: index < before - 1 ? gone : neighbour(gone, -1) } as const;
  }
}

function toggled(condition: Condition): Condition {
  if (!condition.disabled) return { ...condition, disabled: true };
  const { disabled: _, ...rest } = condition;
  return rest;
}
