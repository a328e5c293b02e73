import type { ConditionValue, OperatorId } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { DistributionChart } from './DistributionChart.tsx';
import { PeriodEditor } from './PeriodEditor.tsx';
import { useClock } from './period-words.ts';
import { daysNow } from './resolved-dates.ts';
import type { ValueEditorProps } from './ValueEditor.tsx';

export interface PeriodPanelProps extends ValueEditorProps {
  readonly value: Extract<ConditionValue, { kind: 'period' }>;
}

const OTHERS: Partial<Record<OperatorId, { readonly between: OperatorId; readonly ago: OperatorId }>> = {
  during: { between: 'between', ago: 'equals' },
  'not-during': { between: 'not-between', ago: 'not-equals' },
};

/** A period, with the ways from it to two days of one's own and to a day counted back from today. */
export function PeriodPanel({ value, type, source, comparison, onChange }: PeriodPanelProps) {
  const { t } = useTranslation('conditions');
  const clock = useClock();
  const operator = comparison?.operator;
  const others = operator && OTHERS[operator];
  const days = daysNow(value.period, clock);
  return (
    <>
      <PeriodEditor
        period={value.period}
        temporal={type}
        yearly={operator === 'anniversary' || operator === 'not-anniversary'}
        onChange={(period) => onChange({ kind: 'period', period })}
        more={
          others && comparison ? (
            <>
              <Button
                size="sm"
                onClick={() =>
                  comparison.onChange({
                    operator: others.between,
                    value: { kind: 'range', from: days?.from ?? '', to: days?.to ?? '' },
                  })
                }
              >
                {t('period.between')}
              </Button>
              <Button
                size="sm"
                onClick={() =>
                  comparison.onChange({
                    operator: others.ago,
                    value: { kind: 'one', value: { relative: 'ago', amount: 30, unit: 'day' } },
                  })
                }
              >
                {t('period.ago')}
              </Button>
            </>
          ) : null
        }
      />
      {source && others ? (
        <DistributionChart
          source={source}
          timeZone={clock.timeZone}
          range={days}
          onRange={
            comparison &&
            (({ from, to }) => comparison.onChange({ operator: others.between, value: { kind: 'range', from, to } }))
          }
        />
      ) : null}
    </>
  );
}
