import type { ConditionValue, Operand } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { DistributionChart } from './DistributionChart.tsx';
import { OperandEditor } from './OperandEditor.tsx';
import { useRule } from './rule-context.ts';
import type { ValueEditorProps } from './ValueEditor.tsx';

export interface RangeEditorProps extends ValueEditorProps {
  readonly value: Extract<ConditionValue, { kind: 'range' }>;
}

/** Two values between which another lies, both included; set by hand or on the bars. */
export function RangeEditor({ value, type, source, table, onChange }: RangeEditorProps) {
  const { t } = useTranslation('rule');
  const { timeZone } = useRule();
  return (
    <>
      <OperandEditor
        label={t('value.from')}
        value={value.from}
        type={type}
        operator="between"
        titled
        table={table}
        onChange={(from) => onChange({ ...value, from })}
      />
      <OperandEditor
        label={t('value.to')}
        value={value.to}
        type={type}
        operator="between"
        titled
        table={table}
        onChange={(to) => onChange({ ...value, to })}
      />
      {source ? (
        <DistributionChart
          source={source}
          timeZone={timeZone}
          range={{ from: literalOf(value.from), to: literalOf(value.to) }}
          onRange={({ from, to }) => onChange({ kind: 'range', from, to })}
        />
      ) : null}
    </>
  );
}

function literalOf(operand: Operand): string {
  return typeof operand === 'string' ? operand : '';
}
