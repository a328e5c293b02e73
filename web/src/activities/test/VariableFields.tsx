import { type SizeComparison, sizeComparisons, type TestCondition } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { ComparisonField } from '../../inspector/ComparisonField.tsx';
import { problemAt } from '../../inspector/problem-at.ts';
import { DateField } from '../../ui/DateField.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { TestConditionProps } from './TestConditionEditor.tsx';

const EQUALITY: readonly SizeComparison[] = ['=', '<>'];

/** A variable of the campaign, and what it is compared with. */
export function VariableFields(props: TestConditionProps<Extract<TestCondition, { kind: 'variable' }>>) {
  const { t } = useTranslation('flow');
  const { t: words } = useTranslation('rule');
  const { condition, field, variables, readOnly, problems, onChange } = props;
  const names = new Set(variables.map(({ name }) => name));
  if (condition.variable !== null) names.add(condition.variable);
  const type = variables.find(({ name }) => name === condition.variable)?.type;
  const isOrdered = type === 'number' || type === 'date';
  const value = condition.value ?? '';
  const set = (next: string | boolean) => onChange({ ...condition, value: next === '' ? null : next }, 'value');
  const shared = { label: t('test.value'), error: problemAt(problems, `${field}/value`) };
  if (names.size === 0) return <p className="text-xs text-text-subtle">{t('test.noVariables')}</p>;
  return (
    <>
      <Select
        label={t('test.variable')}
        placeholder={t('test.chooseVariable')}
        value={condition.variable}
        disabled={readOnly}
        error={problemAt(problems, `${field}/variable`)}
        onValueChange={(variable) => {
          const isBoolean = variables.find(({ name }) => name === variable)?.type === 'boolean';
          onChange({ ...condition, variable, op: '=', value: isBoolean ? true : null });
        }}
        options={[...names].map((name) => ({ value: name, label: `$${name}` }))}
      />
      <ComparisonField
        value={condition.op}
        readOnly={readOnly}
        offered={isOrdered ? sizeComparisons : EQUALITY}
        words={type === 'list' ? { '=': t('test.contains'), '<>': t('test.containsNot') } : {}}
        error={problemAt(problems, `${field}/op`)}
        onChange={(op) => onChange({ ...condition, op })}
      />
      {type === 'boolean' ? (
        <RadioGroup
          {...shared}
          value={value === true ? 'yes' : 'no'}
          disabled={readOnly}
          onValueChange={(next) => set(next === 'yes')}
          options={[
            { value: 'yes', label: words('value.yes') },
            { value: 'no', label: words('value.no') },
          ]}
        />
      ) : null}
      {type === 'date' ? <DateField {...shared} value={String(value)} disabled={readOnly} onValueChange={set} /> : null}
      {type === 'boolean' || type === 'date' ? null : (
        <TextField {...shared} value={String(value)} disabled={readOnly} onValueChange={set} />
      )}
    </>
  );
}
