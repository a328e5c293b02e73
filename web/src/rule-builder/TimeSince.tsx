import { type LinkedTest, relativeUnitSchema } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../i18n/format.ts';
import { formatFullDay } from '../i18n/format-date.ts';
import { NumberField } from '../ui/NumberField.tsx';
import { Select } from '../ui/Select.tsx';
import { OperatorWord } from './OperatorWord.tsx';
import { useClock } from './period-words.ts';
import { dayNow } from './resolved-dates.ts';
import { WordButton } from './WordButton.tsx';
import { unitWords } from './words.ts';

export interface TimeSinceProps {
  readonly test: Extract<LinkedTest, { kind: 'time-since' }>;
  readonly readOnly: boolean;
  readonly onChange: (test: LinkedTest, gesture?: string) => void;
}

const OFFERED = ['at-least', 'at-most'] as const;

/** “is at least 30 days ago”. */
export function TimeSince({ test, readOnly, onChange }: TimeSinceProps) {
  const { t } = useTranslation('rule');
  const { t: words } = useTranslation('conditions');
  const clock = useClock();
  const { operator, amount, unit } = test;
  const day = dayNow({ relative: 'ago', amount, unit }, clock);
  const resolved =
    day === undefined
      ? undefined
      : words(operator === 'at-least' ? 'linked.until' : 'linked.from', {
          day: formatFullDay(`${day}T12:00:00`),
          zone: clock.timeZone,
        });
  return (
    <>
      <OperatorWord
        operator={operator}
        type="integer"
        offered={OFFERED}
        readOnly={readOnly}
        onChange={(next) => onChange({ ...test, operator: next })}
      />{' '}
      <WordButton
        look="value"
        title={words('linked.since')}
        disabled={readOnly}
        panel={() => (
          <div className="grid w-64 gap-2">
            <div className="flex items-end gap-2">
              <NumberField
                label={t('value.amount')}
                className="w-24"
                min={0}
                max={100_000}
                value={amount}
                onValueChange={(next) =>
                  onChange({ ...test, amount: Math.min(100_000, Math.max(0, Math.round(next ?? 0))) }, 'amount')
                }
              />
              <Select
                label={t('value.unit')}
                className="min-w-0 flex-1"
                value={unit}
                onValueChange={(next) => onChange({ ...test, unit: next })}
                options={relativeUnitSchema.options.map((one) => ({ value: one, label: unitWords(t, one, amount) }))}
              />
            </div>
            {resolved === undefined ? null : <p className="font-medium">{resolved}</p>}
            <p className="text-text-muted">{words('linked.needsRow')}</p>
          </div>
        )}
      >
        {`${formatCount(amount)} ${unitWords(t, unit, amount)}`}
      </WordButton>
      {resolved === undefined ? null : <span className="text-xs break-keep text-text-subtle"> {resolved}</span>}
    </>
  );
}
