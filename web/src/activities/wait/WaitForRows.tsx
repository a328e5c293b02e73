import { findDimension, type WaitCondition } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { say } from '../../i18n/speak.ts';
import { ComparisonField } from '../../inspector/ComparisonField.tsx';
import { Elsewhere } from '../../inspector/Elsewhere.tsx';
import { problemAt } from '../../inspector/problem-at.ts';
import { RuleEditor } from '../../rule-builder/RuleEditor.tsx';
import { useRuleCounts } from '../../rule-builder/use-rule-counts.ts';
import { Select } from '../../ui/Select.tsx';
import { RowLimitField } from '../../variables/RowLimitField.tsx';
import { RowsField } from '../split/LimitFields.tsx';
import type { WaitConditionProps } from './WaitConditionFields.tsx';

interface WaitForRowsProps extends WaitConditionProps {
  readonly condition: Extract<WaitCondition, { kind: 'rows' }>;
}

/** How many rows of a dimension must fulfil a rule. */
export function WaitForRows(props: WaitForRowsProps) {
  return (
    <Elsewhere>
      <Rows {...props} />
    </Elsewhere>
  );
}

function Rows(props: WaitForRowsProps) {
  const { t } = useTranslation('flow');
  const { activity, until, set, condition, readOnly, problems, catalog, timeZone, variables, filters, openRule } =
    props;
  const dimension = condition.dimension === null ? undefined : findDimension(catalog, condition.dimension);
  const change = (next: Partial<typeof condition>, gesture?: string) =>
    set({ ...until, condition: { ...condition, ...next } }, gesture);
  const wrong = (field: string) => problemAt(problems, `until/condition/${field}`);
  const request = {
    canvas: `${activity}-until`,
    dimension: condition.dimension,
    rule: condition.rule,
    timeZone,
    variables,
  };
  const { alone } = useRuleCounts(request);
  return (
    <>
      <Select
        label={t('wait.counted')}
        value={condition.dimension}
        placeholder={t('wait.counted')}
        disabled={readOnly}
        error={wrong('dimension')}
        onValueChange={(name) => change({ dimension: name })}
        options={catalog.dimensions.map((one) => ({ value: one.name, label: say(one.label) }))}
      />
      {dimension ? (
        <RuleEditor
          {...{ catalog, timeZone, variables, filters, readOnly, alone, problems }}
          table={dimension.table}
          dimensionLabel={say(dimension.label)}
          rule={condition.rule}
          field="until/condition/rule"
          onOpen={() => openRule('until/condition/rule')}
          onChange={(rule, gesture) => change({ rule }, gesture)}
        />
      ) : null}
      <ComparisonField value={condition.op} readOnly={readOnly} onChange={(op) => change({ op })} />
      <RowLimitField
        label={t('wait.rows')}
        value={condition.rows}
        readOnly={readOnly}
        problem={wrong('rows')}
        onChange={(rows) => change({ rows })}
      >
        {(rows) => (
          <RowsField
            label={t('wait.rows')}
            value={rows}
            readOnly={readOnly}
            problem={wrong('rows')}
            onChange={(next) => change({ rows: next }, 'rows')}
          />
        )}
      </RowLimitField>
    </>
  );
}
