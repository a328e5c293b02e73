import type { Catalog, ConditionGroup, Problem, TargetingDimension, Variable } from '@fanfare/shared';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { say } from '../../i18n/speak.ts';
import { usePlace, useSeenCatalog } from '../../inspector/place.ts';
import { AttributePane } from '../../rule-builder/attributes/AttributePane.tsx';
import { append } from '../../rule-builder/rule-edit.ts';
import type { RulePath } from '../../rule-builder/rule-path.ts';
import { RuleEditor } from '../../rule-builder/RuleEditor.tsx';
import { useRuleCounts } from '../../rule-builder/use-rule-counts.ts';
import { useShortcuts } from '../../shortcuts/use-shortcuts.ts';
import { announce } from '../../ui/announcer.ts';
import { useCommands } from '../commands/use-commands.ts';
import { useDocument, useEditor } from '../EditorContext.tsx';
import { configure } from '../edits/edit-graph.ts';
import { HistoryButtons } from '../HistoryButtons.tsx';
import { useEditable } from '../use-editable.ts';
import { RuleHeader, type RuleView } from './RuleHeader.tsx';
import { RuleInWords } from './RuleInWords.tsx';
import { RuleResult } from './RuleResult.tsx';
import { RuleSql } from './RuleSql.tsx';
import type { RuleTarget } from './rule-target.ts';
import type { RuleAddress } from './use-rule-address.ts';

export interface OpenRuleProps {
  readonly address: RuleAddress;
  readonly target: RuleTarget;
  readonly dimension: TargetingDimension;
  readonly catalog: Catalog;
  readonly onClose: () => void;
}

const NO_PROBLEMS: readonly Problem[] = [];
const NO_VARIABLES: readonly Variable[] = [];
const KEPT = new Set(['undo', 'redo', 'save']);

/** The rule with everything around it. Changes apply as they are made; leaving keeps them. */
export function OpenRule({ address, target, dimension, catalog: known, onClose }: OpenRuleProps) {
  const { t } = useTranslation('ruleBuilder');
  const session = useEditor();
  const editable = useEditable();
  const [view, setView] = useState<RuleView>('words');
  const [opened] = useState(target.rule);
  const middle = useRef<HTMLElement>(null);
  const { timeZone, variables = NO_VARIABLES } = useDocument((state) => state.graph.settings);
  const filters = useStore(session.filters, (state) => state.filters);
  const problems = useStore(session.checked, (check) => check.byActivity.get(address.activity)) ?? NO_PROBLEMS;
  const { rule, withRule, activity } = target;
  const catalog = useSeenCatalog(known, dimension.table);
  const { place } = usePlace() ?? {};
  const request = useMemo(
    () => ({
      canvas: `builder-${activity.id}`,
      dimension: dimension.name,
      table: dimension.name === '' ? dimension.table : undefined,
      rule,
      timeZone,
      variables,
      place,
    }),
    [activity.id, dimension, rule, timeZone, variables, place],
  );
  const counts = useRuleCounts(request);
  const change = useCallback(
    (next: ConditionGroup, gesture?: string) =>
      configure(session, address.activity, withRule(next), gesture && `${address.field} ${gesture}`),
    [session, address, withRule],
  );
  const commands = useCommands().filter((one) => KEPT.has(one.name));
  const press = (selector: string) => middle.current?.querySelector<HTMLElement>(selector)?.click();
  useShortcuts(t('screen.rule'), [
    ...commands,
    ...(editable
      ? [{ name: 'add', label: t('keys.add'), keys: ['N'], perform: () => press('[data-add=""] button') }]
      : []),
    { name: 'count', label: t('result.retry'), keys: ['Mod+Enter'], perform: counts.recount },
    { name: 'done', label: t('keys.done'), keys: ['R'], perform: onClose },
  ]);
  useEffect(() => intoRule(middle.current), []);
  const goTo = (path: RulePath) => {
    setView('words');
    requestAnimationFrame(() => {
      const row = middle.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(path)}"]`);
      row?.focus();
      row?.scrollIntoView({ block: 'nearest' });
    });
  };
  return (
    <>
      <RuleHeader
        activity={activity}
        name={target.name}
        view={view}
        onView={setView}
        catalog={catalog}
        table={dimension.table}
        rule={rule}
        changed={JSON.stringify(rule) !== JSON.stringify(opened)}
        readOnly={!editable}
        onInsert={(condition) => change(append(rule, '', 'items', condition))}
        onReplace={(condition) => change({ ...rule, operator: 'and', items: [condition], except: [] })}
        onDiscard={() => {
          change(opened);
          announce(t('screen.discarded'), { topic: 'rule' });
          requestAnimationFrame(() => intoRule(middle.current));
        }}
        onClose={onClose}
      />
      <RuleEditor
        {...{ catalog, rule, timeZone, variables, filters, problems }}
        table={dimension.table}
        dimensionLabel={say(dimension.label)}
        readOnly={!editable}
        alone={counts.alone}
        field={address.field}
        onChange={change}
        wide={{
          tools: <HistoryButtons size="sm" />,
          frame: (body, layout) => (
            <main className="rule-screen order-3 min-h-0 flex-1">
              <aside aria-label={t('attributes.title')} data-region="palette" className="rule-attributes">
                <AttributePane
                  catalog={catalog}
                  table={dimension.table}
                  label={say(dimension.label)}
                  readOnly={!editable}
                  onAdd={(picked, value) => layout.add(picked, undefined, value)}
                />
              </aside>
              <section ref={middle} aria-label={t('screen.rule')} data-region="canvas" className="rule-middle">
                {view === 'sql' ? <RuleSql request={request} /> : body}
                {view === 'sql' ? null : <RuleInWords {...{ rule, catalog, dimension, filters }} />}
              </section>
              <RuleResult {...{ dimension, catalog, counts, opened, request, filters }} onGoTo={goTo} />
            </main>
          ),
        }}
      />
    </>
  );
}

/** Puts the focus on the first condition, or on the way to add one. */
function intoRule(middle: HTMLElement | null): void {
  const row = middle?.querySelector<HTMLElement>('[data-row][tabindex="0"]');
  (row ?? middle?.querySelector<HTMLElement>('[data-add=""] button'))?.focus();
}
