import type { Catalog, ConditionGroup, Problem } from '@fanfare/shared';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { GroupBody } from './GroupBody.tsx';
import { type RuleContext, RuleProvider } from './rule-context.ts';
import type { RulePath } from './rule-edit.ts';
import { problemsByPath } from './rule-problems.ts';
import { useRuleFocus } from './use-rule-focus.ts';

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
  /** The problems of the activity and where this rule stands in its settings: its conditions mark what is theirs. */
  readonly problems: readonly Problem[];
  readonly field: string;
  /** Changes with the same `gesture` in a row become one undo entry. */
  readonly onChange: (rule: ConditionGroup, gesture?: string) => void;
}

/** A rule as sentences: each part opens what changes it, each condition says how many it finds alone. */
export function RuleEditor(props: RuleEditorProps) {
  const { t } = useTranslation('rule');
  const { catalog, table, dimensionLabel, rule, timeZone, readOnly, alone, problems, field, onChange } = props;
  const root = useRef<HTMLDivElement>(null);
  const focus = useRuleFocus(root);
  const context = useMemo(
    (): RuleContext => ({
      catalog,
      timeZone,
      readOnly,
      alone,
      problems: problemsByPath(problems, field),
      focus,
      change: (edit, gesture) => onChange(edit(rule), gesture),
    }),
    [catalog, timeZone, readOnly, alone, problems, field, focus, onChange, rule],
  );
  const empty = rule.items.length + rule.except.length === 0;
  return (
    <RuleProvider value={context}>
      <div ref={root} className="grid grid-cols-[minmax(0,1fr)] gap-1">
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
