import type { ConditionGroup, LinkedCondition } from '@fanfare/shared';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { resolveLink } from './attribute-choices.ts';
import { OnLinkedRows } from './OnLinkedRows.tsx';
import { useRule } from './rule-context.ts';
import type { RulePath } from './rule-path.ts';
import { TimeWindow } from './TimeWindow.tsx';

export interface LinkedRowsProps {
  readonly condition: LinkedCondition;
  readonly path: RulePath;
  readonly table: string;
  /** Draws the conditions of a group on rows of the linked table. */
  readonly children: (group: ConditionGroup, path: RulePath, table: string) => ReactNode;
}

/** Which of the linked rows are meant, all of them or those for which conditions hold; and what the first or last is. */
export function LinkedRows({ condition, path, table, children }: LinkedRowsProps) {
  const { t } = useTranslation(['rule', 'conditions']);
  const { catalog, readOnly } = useRule();
  const { via, link, where, test } = condition;
  const direction = link === null ? undefined : resolveLink(catalog, table, via, link);
  if (!direction) return null;
  const all = where.items.length + where.except.length === 0;
  const such = test.kind === 'row' ? test.such : undefined;
  return (
    <>
      <div className="mt-1 ml-1 border-l-2 border-accent-line pl-2">
        <div className="flex min-h-7 flex-wrap items-center justify-between gap-x-2 text-xs text-text-muted">
          <span>
            {all
              ? t('conditions:linked.allOf', { link: direction.label })
              : t('linkedTitle', { link: direction.label })}
          </span>
          {readOnly ? null : <TimeWindow condition={condition} path={path} table={direction.toTable} />}
        </div>
        <OnLinkedRows>{children(where, `${path}/where`, direction.toTable)}</OnLinkedRows>
      </div>
      {such ? (
        <div className="mt-1.5 ml-1 border-l-2 border-accent-line pl-2">
          <p className="flex min-h-7 items-center text-xs text-text-muted">
            {such.items.length + such.except.length === 0
              ? t('conditions:linked.addSuch')
              : t('conditions:linked.suchTitle')}
          </p>
          <OnLinkedRows>{children(such, `${path}/test/such`, direction.toTable)}</OnLinkedRows>
        </div>
      ) : null}
    </>
  );
}
