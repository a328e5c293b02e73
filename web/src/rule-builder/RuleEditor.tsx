import type { Catalog, ConditionGroup } from '@fanfare/shared';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { GroupBody } from './GroupBody.tsx';
import { type RuleContext, RuleProvider } from './rule-context.ts';
import type { RulePath } from './rule-edit.ts';

export interface RuleEditorProps {
  readonly catalog: Catalog;
  /** Table whose rows the rule chooses. */
  readonly table: string;
  /** What those rows are called, for the heading. */
  readonly dimensionLabel: string;
  readonly rule: ConditionGroup;
  readonly timeZone: string;
  readonly readOnly: boolean;
  readonly alone: ReadonlyMap<RulePath, number | null>;
  /** Changes with the same `gesture` in a row become one undo entry. */
  readonly onChange: (rule: ConditionGroup, gesture?: string) => void;
}

/** A rule as sentences: each part opens what changes it, each condition says how many it finds alone. */
export function RuleEditor(props: RuleEditorProps) {
  const { t } = useTranslation('rule');
  const { catalog, table, dimensionLabel, rule, timeZone, readOnly, alone, onChange } = props;
  const context = useMemo(
    (): RuleContext => ({
      catalog,
      timeZone,
      readOnly,
      alone,
      change: (edit, gesture) => onChange(edit(rule), gesture),
    }),
    [catalog, timeZone, readOnly, alone, onChange, rule],
  );
  const empty = rule.items.length + rule.except.length === 0;
  return (
    <RuleProvider value={context}>
      <div className="grid gap-1">
        <header className="flex justify-between text-xs text-text-muted">
          <h3 className="font-medium">{t('title', { dimension: dimensionLabel })}</h3>
          {alone.size > 0 ? <span>{t('alone')}</span> : null}
        </header>
        {empty ? <p className="text-xs text-text-subtle">{t('everyone')}</p> : null}
        <GroupBody group={rule} path="" table={table} />
      </div>
    </RuleProvider>
  );
}
