import { type Condition, everyone } from '@fanfare/shared';
import { Plus } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { AddLinked } from './AddLinked.tsx';
import { AddOther } from './AddOther.tsx';
import { DropLine } from './DropLine.tsx';
import { PickAndAdd } from './PickAndAdd.tsx';
import { useRule } from './rule-context.ts';
import { append } from './rule-edit.ts';
import { useRuleLayout } from './rule-layout.ts';
import { type ListName, pathOf, type RulePath } from './rule-path.ts';
import { useDrop } from './use-drop.ts';
import type { FocusTarget } from './use-rule-focus.ts';

export interface AddConditionProps {
  readonly path: RulePath;
  readonly table: string;
  /** How many conditions the group has already. */
  readonly counts: Readonly<Record<ListName, number>>;
}

/** The ways to make a group longer: a condition, a group of alternatives, linked rows, an exception. */
export function AddCondition({ path, table, counts }: AddConditionProps) {
  const { t } = useTranslation('rule');
  const { change, focus } = useRule();
  const { wide } = useRuleLayout();
  const bar = useRef<HTMLDivElement>(null);
  const edge = useDrop({
    element: bar,
    place: { group: path, list: 'items', index: counts.items },
    table,
    sides: false,
  });
  const root = path === '';
  const look = root ? 'default' : 'quiet';
  const add = (list: ListName) => (condition: Condition, part: FocusTarget['part']) => {
    change((rule) => append(rule, path, list, condition));
    focus({ part, path: pathOf(path, list, counts[list]) });
  };
  const slim = root ? '' : 'h-6! gap-1 px-1.5';
  return (
    <div
      ref={bar}
      data-add={path}
      className={classNames('relative flex flex-wrap', root ? 'gap-1.5 pt-1' : '-ml-1', root && wide && 'pt-3 pb-2')}
    >
      {edge ? <DropLine edge="top" /> : null}
      <PickAndAdd
        table={table}
        label={t('condition')}
        name={t('addCondition')}
        look={look}
        className={slim}
        onAdd={add('items')}
      />
      <Button
        size="sm"
        kind={look}
        icon={Plus}
        className={slim}
        aria-label={t('addGroup')}
        onClick={() => {
          change((rule) => append(rule, path, 'items', { ...everyone(), operator: 'or' }));
          focus({ part: 'add', path: pathOf(path, 'items', counts.items) });
        }}
      >
        {t('group')}
      </Button>
      {wide && root ? <AddLinked table={table} look={look} className={slim} onAdd={add('items')} /> : null}
      <AddOther table={table} look={look} className={slim} wide={wide && root} onAdd={add('items')}>
        {counts.items > 0 ? (
          <PickAndAdd
            table={table}
            label={t('except')}
            name={t('addExcept')}
            look={look}
            className={slim}
            onAdd={add('except')}
          />
        ) : null}
      </AddOther>
    </div>
  );
}
