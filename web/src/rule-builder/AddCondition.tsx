import { everyone } from '@fanfare/shared';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { Popover } from '../ui/Popover.tsx';
import { AttributePicker } from './AttributePicker.tsx';
import { freshAttribute, freshLinked } from './fresh-condition.ts';
import { useRule } from './rule-context.ts';
import { append, type ListName, type RulePath } from './rule-edit.ts';

export interface AddConditionProps {
  readonly path: RulePath;
  readonly table: string;
  readonly hasItems: boolean;
}

/** The ways to make a group longer: a condition, a group of alternatives, an exception. */
export function AddCondition({ path, table, hasItems }: AddConditionProps) {
  const { t } = useTranslation('rule');
  const { change } = useRule();
  const look = path === '' ? 'default' : 'quiet';
  return (
    <div className="flex flex-wrap gap-1.5 pt-1">
      <PickAndAdd path={path} table={table} list="items" label={t('condition')} name={t('addCondition')} look={look} />
      <Button
        size="sm"
        kind={look}
        icon={Plus}
        aria-label={t('addGroup')}
        onClick={() => change((rule) => append(rule, path, 'items', { ...everyone(), operator: 'or' }))}
      >
        {t('group')}
      </Button>
      {hasItems ? (
        <PickAndAdd path={path} table={table} list="except" label={t('except')} name={t('addExcept')} look={look} />
      ) : null}
    </div>
  );
}

interface PickAndAddProps {
  readonly path: RulePath;
  readonly table: string;
  readonly list: ListName;
  readonly label: string;
  readonly name: string;
  readonly look: 'default' | 'quiet';
}

function PickAndAdd({ path, table, list, label, name, look }: PickAndAddProps) {
  const { t } = useTranslation('rule');
  const { change } = useRule();
  const [open, setOpen] = useState(false);
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      title={t('picker.title')}
      trigger={
        <Button size="sm" kind={look} icon={Plus} aria-label={name}>
          {label}
        </Button>
      }
    >
      <AttributePicker
        table={table}
        onAttribute={(attribute, type) => {
          change((rule) => append(rule, path, list, freshAttribute(attribute, type)));
          setOpen(false);
        }}
        onLink={(via, link) => {
          change((rule) => append(rule, path, list, freshLinked(via, link)));
          setOpen(false);
        }}
      />
    </Popover>
  );
}
