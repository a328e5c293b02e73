import type { InboundTransition, TestCondition } from '@fanfare/shared';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ComparisonField } from '../../inspector/ComparisonField.tsx';
import { problemAt } from '../../inspector/problem-at.ts';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { RowLimitField } from '../../variables/RowLimitField.tsx';
import { RowsField } from '../split/LimitFields.tsx';
import type { TestConditionProps } from './TestConditionEditor.tsx';
import { say } from '../../i18n/speak.ts';

/** The number of people of an inbound transition. */
export function CountFields(props: TestConditionProps<Extract<TestCondition, { kind: 'count' }>>) {
  const { t } = useTranslation('flow');
  const { condition, field, inbound, readOnly, problems, onChange } = props;
  const shared = { label: t('test.rows'), readOnly, problem: problemAt(problems, `${field}/rows`) };
  return (
    <>
      {inbound.length > 1 || condition.transition !== null ? (
        <Select
          label={t('test.transition')}
          value={condition.transition ?? PRIMARY}
          disabled={readOnly}
          error={problemAt(problems, `${field}/transition`)}
          onValueChange={(next) => onChange({ ...condition, transition: next === PRIMARY ? null : next })}
          options={[{ value: PRIMARY, label: t('test.primary') }, ...transitionOptions(inbound)]}
        />
      ) : null}
      <ComparisonField value={condition.op} readOnly={readOnly} onChange={(op) => onChange({ ...condition, op })} />
      <RowLimitField {...shared} value={condition.rows} onChange={(rows) => onChange({ ...condition, rows })}>
        {(rows) => (
          <RowsField {...shared} value={rows} onChange={(next) => onChange({ ...condition, rows: next }, 'rows')} />
        )}
      </RowLimitField>
    </>
  );
}

/** The people of an inbound transition as a share of those of another. */
export function RatioFields(props: TestConditionProps<Extract<TestCondition, { kind: 'ratio' }>>) {
  const { t } = useTranslation('flow');
  const { condition, field, inbound, readOnly, problems, onChange } = props;
  const [typed, setTyped] = useState<string>();
  const text = typed ?? condition.percent ?? '';
  const fits = text === '' || PERCENT.test(text);
  return (
    <>
      {(['of', 'to'] as const).map((side) => (
        <Select
          key={side}
          label={t(`test.${side}`)}
          placeholder={t('test.chooseTransition')}
          value={condition[side]}
          disabled={readOnly}
          error={problemAt(problems, `${field}/${side}`)}
          onValueChange={(next) => onChange({ ...condition, [side]: next })}
          options={transitionOptions(inbound)}
        />
      ))}
      <ComparisonField value={condition.op} readOnly={readOnly} onChange={(op) => onChange({ ...condition, op })} />
      <TextField
        label={t('test.percent')}
        value={text}
        unit="%"
        inputMode="decimal"
        disabled={readOnly}
        error={fits ? problemAt(problems, `${field}/percent`) : t('test.percentRange')}
        onBlur={() => {
          if (fits) setTyped(undefined);
        }}
        onValueChange={(next) => {
          setTyped(next);
          if (next === '' || PERCENT.test(next)) {
            onChange({ ...condition, percent: next === '' ? null : next.replace(',', '.') }, 'percent');
          }
        }}
      />
    </>
  );
}

const PRIMARY = '';
const PERCENT = /^(100000([.,]0{1,4})?|\d{1,5}([.,]\d{1,4})?)$/;

/** Inbound transitions to choose from, named after where they come from. */
export function transitionOptions(inbound: readonly InboundTransition[]) {
  return inbound.map(({ transition, fromLabel }) => ({ value: transition, label: say(fromLabel) }));
}
