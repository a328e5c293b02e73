import type { Catalog, ConditionGroup, FilterLookup, Problem, Variable } from '@fanfare/shared';
import { Maximize2 } from 'lucide-react';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePrepareCodeEditor } from '../formula/code-editor-query.ts';
import { useSeenCatalog } from '../inspector/place.ts';
import { IconButton } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { EmptyRule } from './EmptyRule.tsx';
import { GroupBody } from './GroupBody.tsx';
import { type RuleContext, RuleProvider } from './rule-context.ts';
import { conditionAt } from './rule-edit.ts';
import { type RuleLayout, RuleLayoutProvider } from './rule-layout.ts';
import type { RulePath } from './rule-path.ts';
import { problemsByPath } from './rule-problems.ts';
import { RuleKeys } from './RuleKeys.tsx';
import { RuleToolbar } from './RuleToolbar.tsx';
import { ConditionProblems } from './ConditionProblems.tsx';
import { useCollapsed } from './use-collapsed.ts';
import { useLayout } from './use-layout.ts';
import { useCurrentRow, useRuleFocus } from './use-rule-focus.ts';
import { useSelection } from './use-selection.ts';

export interface RuleEditorProps {
  readonly catalog: Catalog;
  /** Table whose rows the rule chooses. */
  readonly table: string;
  /** What those rows are called, for the heading. */
  readonly dimensionLabel: string;
  /** True for rows that belong to others, such as purchases: the heading asks which of them. */
  readonly ofRows?: boolean;
  readonly rule: ConditionGroup;
  readonly timeZone: string;
  /** Variables of the campaign. */
  readonly variables: readonly Variable[];
  /** The predefined filters the rule refers to. */
  readonly filters: FilterLookup;
  readonly readOnly: boolean;
  readonly alone: ReadonlyMap<RulePath, number | null>;
  /** The problems of the activity and where this rule stands in its settings: its conditions mark what is theirs. */
  readonly problems: readonly Problem[];
  readonly field: string;
  /** Changes with the same `gesture` in a row become one undo entry. */
  readonly onChange: (rule: ConditionGroup, gesture?: string) => void;
  /** Set where there is room: the rule then has its toolbar. */
  readonly wide?: {
    /** Stands at the start of the toolbar: undo and redo. */
    readonly tools: ReactNode;
    /** Puts the rule where it belongs, with what stands around it and adds to it. */
    readonly frame: (body: ReactNode, layout: RuleLayout) => ReactNode;
  };
  /** Offers the rule builder, where there is one. */
  readonly onOpen?: (() => void) | undefined;
}

/** A rule as sentences: each part opens what changes it, each condition says how many it finds alone. */
export function RuleEditor(props: RuleEditorProps) {
  const { t } = useTranslation('rule');
  const { table, dimensionLabel, rule, timeZone, variables, filters, readOnly } = props;
  const { alone, problems, field, onChange, wide } = props;
  const catalog = useSeenCatalog(props.catalog, table);
  const root = useRef<HTMLDivElement>(null);
  usePrepareCodeEditor();
  const [active, setActive] = useState(false);
  const focus = useRuleFocus(root);
  const row = useCurrentRow(root, rule);
  const collapsed = useCollapsed();
  const current = row.current !== undefined && conditionAt(rule, row.current) ? row.current : undefined;
  const selection = useSelection(root, rule, current);
  const isWide = wide !== undefined;
  const layout = useLayout({ catalog, table, rule, wide: isWide, current, collapsed, selection, focus, onChange });
  const context = useMemo(
    (): RuleContext => ({
      catalog,
      timeZone,
      variables,
      filters,
      settings: { timeZone, variables: [...variables] },
      readOnly,
      alone,
      problems: problemsByPath(problems, field),
      focus,
      change: (edit, gesture) => onChange(edit(rule), gesture),
    }),
    [catalog, timeZone, variables, filters, readOnly, alone, problems, field, focus, onChange, rule],
  );
  const empty = rule.items.length + rule.except.length === 0;
  const title = t(props.ofRows ? 'rowsTitle' : 'title', { dimension: dimensionLabel });
  const body = (
    <div
      ref={root}
      data-rule={layout.id}
      className={classNames('grid grid-cols-[minmax(0,1fr)]', wide ? 'gap-2' : 'gap-1')}
      onFocus={(event) => {
        row.onFocus(event.target);
        setActive(true);
      }}
      onBlur={(event) => {
        row.onBlur(event.relatedTarget);
        setActive(root.current?.contains(event.relatedTarget) ?? false);
      }}
    >
      {wide ? (
        <RuleToolbar title={title} tools={wide.tools} collapsed={collapsed} />
      ) : (
        <header className="flex items-center gap-2 text-xs text-text-muted">
          <h3 className="min-w-0 flex-1 truncate font-medium">{title}</h3>
          {alone.size > 0 ? <span className="flex-none">{t('alone')}</span> : null}
          {props.onOpen ? <OpenButton field={field} onOpen={props.onOpen} /> : null}
        </header>
      )}
      {empty ? <EmptyRule dimensionLabel={dimensionLabel} ofRows={props.ofRows ?? false} /> : null}
      <ConditionProblems problems={context.problems.get('')} />
      <GroupBody group={rule} path="" table={table} />
      {active || wide ? <RuleKeys focus={focus} readOnly={readOnly} /> : null}
    </div>
  );
  return (
    <RuleProvider value={context}>
      <RuleLayoutProvider value={layout}>{wide ? wide.frame(body, layout) : body}</RuleLayoutProvider>
    </RuleProvider>
  );
}

function OpenButton({ field, onOpen }: { readonly field: string; readonly onOpen: () => void }) {
  const { t } = useTranslation('ruleBuilder');
  return (
    <IconButton
      size="sm"
      icon={Maximize2}
      name={t('screen.open')}
      keys="R"
      data-open-rule={field}
      className="flex-none"
      onClick={onOpen}
    />
  );
}
