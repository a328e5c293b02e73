import type { LinkedCondition } from '@fanfare/shared';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { resolveLink } from './attribute-choices.ts';
import { useRule } from './rule-context.ts';

export interface LinkedRowsProps {
  readonly condition: LinkedCondition;
  readonly table: string;
  /** Draws the conditions on the rows of the linked table. */
  readonly children: (table: string) => ReactNode;
}

/** Which of the linked rows are meant: all of them, or those for which conditions hold. */
export function LinkedRows({ condition, table, children }: LinkedRowsProps) {
  const { t } = useTranslation('rule');
  const { catalog } = useRule();
  const { via, link, where } = condition;
  const direction = link === null ? undefined : resolveLink(catalog, table, via, link);
  if (!direction) return null;
  const all = where.items.length + where.except.length === 0;
  return (
    <div className="mt-1 ml-1 border-l-2 border-accent-line pl-2">
      <span className="text-xs text-text-muted">
        {all ? t('allRows') : t('linkedTitle', { link: direction.label })}
      </span>
      {children(direction.toTable)}
    </div>
  );
}
