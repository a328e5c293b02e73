import type { InboundTransition, Problem, TestCondition, Variable } from '@fanfare/shared';
import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { problemAt } from '../../inspector/problem-at.ts';
import { WeekdaysField } from '../../inspector/WeekdaysField.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Select } from '../../ui/Select.tsx';
import { CountFields, RatioFields } from './PeopleFields.tsx';
import { VariableFields } from './VariableFields.tsx';

export interface TestConditionProps<Condition extends TestCondition = TestCondition> {
  readonly condition: Condition;
  /** Where the condition stands in the settings. */
  readonly field: string;
  readonly inbound: readonly InboundTransition[];
  readonly variables: readonly Variable[];
  readonly readOnly: boolean;
  readonly problems: readonly Problem[];
  readonly onChange: (condition: TestCondition, gesture?: string) => void;
}

const KINDS = ['count', 'ratio', 'variable', 'date', 'weekday'] as const;

/** One condition of a branch: what it looks at, and what that must be. */
export function TestConditionEditor(
  props: TestConditionProps & { readonly position: number; readonly onRemove: () => void },
) {
  const { t } = useTranslation('flow');
  const { condition, position, field, readOnly, problems, onChange, onRemove } = props;
  return (
    <fieldset aria-label={t('test.condition', { position })} className="grid gap-2 border-t border-line pt-2">
      <div className="flex items-end gap-1.5">
        <Select
          label={t('test.kind')}
          className="flex-1"
          value={condition.kind}
          disabled={readOnly}
          onValueChange={(kind) => {
            if (kind !== condition.kind) onChange(conditionOf(kind));
          }}
          options={KINDS.map((value) => ({ value, label: t(`test.kindName.${value}`) }))}
        />
        {readOnly ? null : (
          <IconButton icon={Trash2} name={t('test.removeCondition', { position })} onClick={onRemove} />
        )}
      </div>
      {condition.kind === 'count' ? <CountFields {...props} condition={condition} /> : null}
      {condition.kind === 'ratio' ? <RatioFields {...props} condition={condition} /> : null}
      {condition.kind === 'variable' ? <VariableFields {...props} condition={condition} /> : null}
      {condition.kind === 'date' ? (
        <div className="grid grid-cols-2 items-start gap-1.5">
          {(['from', 'until'] as const).map((side) => (
            <DateField
              key={side}
              optional
              label={t(`test.${side}`)}
              value={condition[side] ?? ''}
              disabled={readOnly}
              error={problemAt(problems, `${field}/${side}`)}
              onValueChange={(day) => onChange({ ...condition, [side]: day === '' ? null : day }, side)}
            />
          ))}
        </div>
      ) : null}
      {condition.kind === 'weekday' ? (
        <WeekdaysField
          value={condition.weekdays}
          readOnly={readOnly}
          error={problemAt(problems, `${field}/weekdays`)}
          onChange={(weekdays) => onChange({ ...condition, weekdays })}
        />
      ) : null}
    </fieldset>
  );
}

function conditionOf(kind: TestCondition['kind']): TestCondition {
  if (kind === 'count') return { kind, transition: null, op: '>=', rows: 1 };
  if (kind === 'ratio') return { kind, of: null, to: null, op: '>=', percent: '50' };
  if (kind === 'variable') return { kind, variable: null, op: '=', value: null };
  if (kind === 'date') return { kind, from: null, until: null };
  return { kind, weekdays: [1, 2, 3, 4, 5] };
}
