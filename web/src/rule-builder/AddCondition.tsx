import { type Condition, everyone } from '@fanfare/shared';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Popover } from '../ui/Popover.tsx';
import { AttributePicker } from './AttributePicker.tsx';
import { freshAttribute, freshLinked } from './fresh-condition.ts';
import { useRule } from './rule-context.ts';
import { append, type ListName, pathOf, type RulePath } from './rule-edit.ts';
import type { FocusTarget } from './use-rule-focus.ts';

export interface AddConditionProps {
  readonly path: RulePath;
  readonly table: string;
  /** How many conditions the group has already. */
  readonly counts: Readonly<Record<ListName, number>>;
}

/** The ways to make a group longer: a condition, a group of alternatives, an exception. */
export function AddCondition({ path, table, counts }: AddConditionProps) {
  const { t } = useTranslation('rule');
  const { change, focus } = useRule();
  const look = path === '' ? 'default' : 'quiet';
  return (
    <div data-add={path} className={classNames('flex flex-wrap pt-1', path === '' ? 'gap-1.5' : '-ml-1.5')}>
      <PickAndAdd
        path={path}
        table={table}
        list="items"
        at={counts.items}
        label={t('condition')}
        name={t('addCondition')}
        look={look}
      />
      <Button
        size="sm"
        kind={look}
        icon={Plus}
        className={classNames(path !== '' && 'gap-1 px-1.5')}
        aria-label={t('addGroup')}
        onClick={() => {
          change((rule) => append(rule, path, 'items', { ...everyone(), operator: 'or' }));
          focus({ part: 'add', path: pathOf(path, 'items', counts.items) });
        }}
      >
        {t('group')}
      </Button>
      {counts.items > 0 ? (
        <PickAndAdd
          path={path}
          table={table}
          list="except"
          at={counts.except}
          label={t('except')}
          name={t('addExcept')}
          look={look}
        />
      ) : null}
    </div>
  );
}

interface PickAndAddProps {
  readonly path: RulePath;
  readonly table: string;
  readonly list: ListName;
  /** Where the new condition will stand in its list. */
  readonly at: number;
  readonly label: string;
  readonly name: string;
  readonly look: 'default' | 'quiet';
}

function PickAndAdd({ path, table, list, at, label, name, look }: PickAndAddProps) {
  const { t } = useTranslation('rule');
  const { change, focus } = useRule();
  const [open, setOpen] = useState(false);
  const add = (condition: Condition, part: FocusTarget['part']) => {
    change((rule) => append(rule, path, list, condition));
    setOpen(false);
    focus({ part, path: pathOf(path, list, at) });
  };
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      title={t('picker.title')}
      trigger={
        <Button
          size="sm"
          kind={look}
          icon={Plus}
          className={classNames(path !== '' && 'gap-1 px-1.5')}
          aria-label={name}
        >
          {label}
        </Button>
      }
    >
      <AttributePicker
        table={table}
        onAttribute={(attribute, type) => {
          add(freshAttribute(attribute, type), 'value');
        }}
        onLink={(via, link) => {
          add(freshLinked(via, link), 'menu');
        }}
      />
    </Popover>
  );
}
