import type { Comparing, DataType } from '@fanfare/shared';
import { emptyFulfils } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { useKnownEmpty } from './distribution-query.ts';
import { carryComparison } from './fresh-condition.ts';
import { HowWords } from './HowWords.tsx';
import { OperatorWord } from './OperatorWord.tsx';
import { useRule } from './rule-context.ts';
import { offeredOperators } from './value-kind.ts';
import type { ValueSource } from './value-source.ts';
import { ValueWord } from './ValueWord.tsx';

export interface ComparisonProps {
  readonly compared: Comparing;
  readonly type: DataType;
  /** What is compared, for the names of what opens. */
  readonly name: string;
  readonly source: ValueSource | undefined;
  readonly table: string;
  /** Changes with the same gesture in a row are undone at once. */
  readonly onChange: (next: Partial<Comparing>, gesture?: string) => void;
}

/** “is one of Germany, Austria or empty”: the operator, the value and how they are compared. */
export function Comparison({ compared, type, name, source, table, onChange }: ComparisonProps) {
  const { t } = useTranslation('rule');
  const { readOnly } = useRule();
  const empty = useKnownEmpty(source);
  const { operator, value } = compared;
  return (
    <>
      <OperatorWord
        operator={operator}
        type={type}
        offered={offeredOperators(type)}
        readOnly={readOnly}
        onChange={(next) => onChange(carryComparison(compared, next, type))}
      />{' '}
      <ValueWord
        value={value}
        type={type}
        attribute={name}
        source={source}
        table={table}
        comparison={{
          operator,
          orEmpty: emptyFulfils(operator, compared.orEmpty),
          text: compared.text ?? { trim: false, fold: false },
          onChange: (next) => onChange(next),
        }}
        onChange={(next) => onChange({ value: next }, 'value')}
        help={operator === 'like' || operator === 'not-like' ? t('value.likeHelp') : undefined}
      />{' '}
      <HowWords compared={compared} type={type} empty={empty} readOnly={readOnly} onChange={(next) => onChange(next)} />
    </>
  );
}
