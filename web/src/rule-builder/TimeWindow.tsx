import type { Condition, LinkedCondition } from '@fanfare/shared';
import { CalendarRange } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { Menu } from '../ui/Menu.tsx';
import { labelOf } from './attribute-choices.ts';
import { dateColumns, hasWindow, narrowed, windowOn } from './linked-dates.ts';
import { useRule } from './rule-context.ts';
import { changeAt, conditionAt, type RulePath } from './rule-edit.ts';

export interface TimeWindowProps {
  readonly condition: LinkedCondition;
  readonly path: RulePath;
  /** The linked table. */
  readonly table: string;
}

/** Keeps linked rows to the last 90 days at a press; asks by which date where there are several. */
export function TimeWindow({ condition, path, table }: TimeWindowProps) {
  const { t } = useTranslation('conditions');
  const { catalog, change, focus } = useRule();
  const dates = dateColumns(catalog, table);
  const [only, second] = dates;
  if (only === undefined || hasWindow(condition.where, dates)) return null;
  const add = (column: string) => {
    const where = narrowed(condition.where, windowOn(column));
    const index = where.items.findIndex((one) => one.kind === 'attribute' && one.attribute?.column === column);
    change((rule) => (conditionAt(rule, path) ? changeAt(rule, path, (old) => withWindow(old, column)) : rule));
    focus({ part: 'value', path: `${path}/where/items/${index}` });
  };
  const look = { size: 'sm', kind: 'quiet', icon: CalendarRange, className: 'gap-1 px-1.5' } as const;
  if (second === undefined) {
    return (
      <Button {...look} aria-label={t('linked.windowAdd')} onClick={() => add(only.name)}>
        {t('linked.window')}
      </Button>
    );
  }
  return (
    <Menu
      align="end"
      trigger={
        <Button {...look} aria-label={t('linked.windowAdd')}>
          {t('linked.window')}
        </Button>
      }
      entries={dates.map((one) => ({
        id: one.name,
        label: t('linked.windowOn', { attribute: labelOf(one) }),
        onSelect: () => add(one.name),
      }))}
    />
  );
}

function withWindow(old: Condition, column: string): Condition {
  return old.kind === 'linked' ? { ...old, where: narrowed(old.where, windowOn(column)) } : old;
}
