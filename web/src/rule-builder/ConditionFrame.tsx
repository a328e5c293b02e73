import { type Condition, emptyFulfils } from '@fanfare/shared';
import { Ellipsis } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../i18n/format.ts';
import { IconButton } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Menu } from '../ui/Menu.tsx';
import type { MenuEntry } from '../ui/menu-entry.ts';
import { useRule } from './rule-context.ts';
import { changeAt, duplicate, move, remove, type RulePath, unwrap, wrap } from './rule-edit.ts';

export interface ConditionFrameProps {
  readonly path: RulePath;
  readonly condition: Condition;
  readonly children: ReactNode;
}

/** The frame around a condition: its sentence, the people it finds alone, and what can be done with it. */
export function ConditionFrame({ path, condition, children }: ConditionFrameProps) {
  const { readOnly } = useRule();
  const isGroup = condition.kind === 'group';
  return (
    <div
      data-testid={`condition-${path}`}
      className={classNames(
        'flex items-start gap-1 rounded-md border border-line bg-surface p-1.5',
        isGroup && 'border-l-[3px] border-l-line-strong bg-sunken',
        condition.disabled && 'border-dashed opacity-70',
      )}
    >
      <div className="min-w-0 flex-1 text-xs leading-6">{children}</div>
      <Alone path={path} condition={condition} />
      {readOnly ? null : <ConditionMenu path={path} condition={condition} />}
    </div>
  );
}

function Alone({ path, condition }: { readonly path: RulePath; readonly condition: Condition }) {
  const { t } = useTranslation('rule');
  const { alone } = useRule();
  if (condition.disabled) return <span className="pt-1 text-xs text-text-subtle">{t('off')}</span>;
  const count = alone.get(path);
  if (count === undefined) return null;
  const known = count !== null;
  return (
    <span
      className="tabular flex-none pt-1 pl-1 text-right text-xs text-text-muted"
      title={known ? t('aloneName', { people: formatCount(count) }) : t('aloneUnknown')}
    >
      {known ? formatCount(count) : '—'}
      <span className="sr-only">{known ? t('aloneName', { people: formatCount(count) }) : t('aloneUnknown')}</span>
    </span>
  );
}

function ConditionMenu({ path, condition }: { readonly path: RulePath; readonly condition: Condition }) {
  const { t } = useTranslation('rule');
  const { change } = useRule();
  const entries: MenuEntry[] = [
    { id: 'up', label: t('moveUp'), onSelect: () => change((rule) => move(rule, path, -1)) },
    { id: 'down', label: t('moveDown'), onSelect: () => change((rule) => move(rule, path, 1)) },
    { id: 'duplicate', label: t('duplicate'), onSelect: () => change((rule) => duplicate(rule, path)) },
    { id: 'wrap', label: t('wrap'), onSelect: () => change((rule) => wrap(rule, path)) },
  ];
  if (condition.kind === 'group' && condition.except.length === 0) {
    entries.push({ id: 'unwrap', label: t('unwrap'), onSelect: () => change((rule) => unwrap(rule, path)) });
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
  entries.push({
    id: 'end',
    section: [{ id: 'remove', label: t('remove'), danger: true, onSelect: () => change((rule) => remove(rule, path)) }],
  });
  return (
    <Menu
      trigger={<IconButton icon={Ellipsis} name={t('conditionMenu')} size="sm" className="flex-none" />}
      entries={entries}
    />
  );
}

function toggled(condition: Condition): Condition {
  if (!condition.disabled) return { ...condition, disabled: true };
  const { disabled: _, ...rest } = condition;
  return rest;
}
