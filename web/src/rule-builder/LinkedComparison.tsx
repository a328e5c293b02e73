import type { ConditionValue, LinkedTest } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { carryValue } from './fresh-condition.ts';
import { linkedOperators, resultType, testName } from './linked-test.ts';
import { OperatorWord } from './OperatorWord.tsx';
import { useRule } from './rule-context.ts';
import { useMeasuredType } from './use-measured-type.ts';
import { ValueWord } from './ValueWord.tsx';

export interface LinkedComparisonProps {
  readonly test: Extract<LinkedTest, { kind: 'count' | 'aggregate' }>;
  /** The linked table. */
  readonly table: string;
  readonly label: string;
  readonly onChange: (test: LinkedTest, gesture?: string) => void;
}

/** What a count or an aggregate is compared with. */
export function LinkedComparison({ test, table, label, onChange }: LinkedComparisonProps) {
  const { t } = useTranslation(['rule', 'conditions']);
  const { readOnly } = useRule();
  const typeOf = useMeasuredType(table);
  const type = resultType(test, typeOf(test));
  return (
    <>
      <OperatorWord
        operator={test.operator}
        type={type}
        offered={linkedOperators(test, type)}
        readOnly={readOnly}
        onChange={(operator) => onChange({ ...test, operator, value: carryValue(test.value, operator, type) })}
      />{' '}
      <ValueWord
        value={test.value}
        type={type}
        attribute={`${t(`link.${testName(test)}`)} ${t('conditions:linked.of')} ${label}`}
        source={undefined}
        onChange={(value: ConditionValue) => onChange({ ...test, value }, 'value')}
      />
    </>
  );
}
