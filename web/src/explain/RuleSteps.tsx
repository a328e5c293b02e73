import {
  type Activity,
  conditionAtPath,
  type ConditionGroup,
  describeCondition,
  type RowDecision,
} from '@fanfare/shared';
import { Check, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useAudiences } from '../audiences/use-audiences.ts';
import { useEditor } from '../editor/EditorContext.tsx';
import { useCampaignCatalog } from '../editor/use-campaign-catalog.ts';
import { spokenLanguage } from '../i18n/speak.ts';
import { Icon } from '../ui/Icon.tsx';
import { namedValueText, valueText } from './value-text.ts';

type RuleDecision = Extract<RowDecision, { kind: 'rule' }>;

export interface RuleStepsProps {
  readonly activity: Activity;
  readonly decision: RuleDecision;
  readonly table: string;
}

/** A rule on one person, condition by condition: whether it holds, and the person's own value. */
export function RuleSteps({ activity, decision, table }: RuleStepsProps) {
  const { t } = useTranslation('explain');
  const session = useEditor();
  const catalog = useCampaignCatalog();
  const filters = useStore(session.filters, (state) => state.filters);
  const audiences = useAudiences();
  const rule = ruleAt(activity, decision.field);
  if (!rule || !catalog) return null;
  const subset = subsetOf(activity, decision.field);
  return (
    <div className="rounded-md border border-line" data-testid={`explained-rule-${decision.field}`}>
      <p className="flex items-baseline gap-1.5 px-2.5 py-1.5 text-xs not-last:border-b not-last:border-line">
        <span className="min-w-0 truncate font-medium">
          {subset === undefined ? t('rule') : t('ruleOf', { subset })}
        </span>
        <Held holds={decision.holds} withWord />
      </p>
      {decision.parts.length > 0 ? (
        <ul className="grid gap-1 px-2.5 py-1.5">
          {decision.parts.map(({ path, holds, values }) => {
            const condition = conditionAtPath(rule, path);
            if (!condition) return null;
            const words =
              condition.kind === 'group'
                ? t(`group.${condition.operator}`)
                : describeCondition(alone(condition), table, catalog, filters, audiences, spokenLanguage());
            const isExcept = path.split('/').at(-2) === 'except';
            const [only, ...others] = values;
            return (
              <li key={path} className="flex gap-1.5 text-xs" style={{ paddingLeft: `${depthOf(path) * 0.875}rem` }}>
                <Held holds={holds} />
                <span className="min-w-0 flex-1 wrap-anywhere">
                  {isExcept ? t('except', { words }) : words}
                  {only ? (
                    <span className="mt-0.5 block text-text-muted">
                      {others.length === 0 && only.meaning === 'value'
                        ? t('isHere', { value: valueText(t, only) })
                        : values.map((one) => namedValueText(t, one)).join(' · ')}
                    </span>
                  ) : null}
                </span>
              </li>
            );
          })}
        </ul>
      ) : null}
    </div>
  );
}

/** Whether something holds, as a mark with a word. */
function Held({ holds, withWord = false }: { readonly holds: boolean; readonly withWord?: boolean }) {
  const { t } = useTranslation('explain');
  const word = t(holds ? 'holds' : 'holdsNot');
  return (
    <span className={`inline-flex flex-none items-center gap-1 self-start ${withWord ? 'ml-auto' : 'mt-0.5'}`}>
      <Icon of={holds ? Check : X} size={13} className={holds ? 'text-text' : 'text-warning-text'} />
      <span className={withWord ? 'text-text-muted' : 'sr-only'}>{word}</span>
    </span>
  );
}

function alone(condition: ConditionGroup['items'][number]): ConditionGroup {
  return { kind: 'group', operator: 'and', items: [condition], except: [] };
}

function depthOf(path: string): number {
  return path.split('/').length / 2 - 1;
}

/** The rule at a place in the settings. */
function ruleAt({ config }: Activity, field: string): ConditionGroup | undefined {
  const found = field.split('/').reduce<unknown>(inside, config);
  return typeof found === 'object' && found !== null && 'items' in found ? (found as ConditionGroup) : undefined;
}

/** Name of the subset whose rule it is. */
function subsetOf({ config }: Activity, field: string): string | undefined {
  const owner = field.split('/').slice(0, -1).reduce<unknown>(inside, config);
  const label = owner === config ? undefined : inside(owner, 'label');
  return typeof label === 'string' ? label : undefined;
}

function inside(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}
