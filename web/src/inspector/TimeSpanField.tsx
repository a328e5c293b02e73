import { timeSpanLimits, type TimeSpan, waitUnits } from '@fanfare/shared';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NumberField } from '../ui/NumberField.tsx';
import { Select } from '../ui/Select.tsx';

export interface TimeSpanFieldProps {
  readonly label: string;
  readonly value: TimeSpan;
  readonly readOnly: boolean;
  readonly error: string | undefined;
  readonly onChange: (value: TimeSpan, gesture?: string) => void;
}

/** A length of time: a whole number and its unit. */
export function TimeSpanField({ label, value, readOnly, error, onChange }: TimeSpanFieldProps) {
  const { t } = useTranslation('flow');
  const [wrong, setWrong] = useState(false);
  const { amount, unit } = value;
  return (
    <div className="flex items-start gap-1.5">
      <NumberField
        label={label}
        className="flex-1"
        value={amount}
        min={1}
        max={timeSpanLimits.amount}
        disabled={readOnly}
        error={wrong ? t('amountRange') : error}
        onValueChange={(next) => {
          const fits = next === null || (Number.isInteger(next) && next >= 1 && next <= timeSpanLimits.amount);
          setWrong(!fits);
          if (fits) onChange({ amount: next, unit }, 'amount');
        }}
      />
      <div className="w-32 flex-none pt-5.5">
        <Select
          label={t('unitOf', { label })}
          hideLabel
          value={unit}
          disabled={readOnly}
          onValueChange={(next) => onChange({ amount, unit: next })}
          options={waitUnits.map((one) => ({ value: one, label: t(`unit.${one}`) }))}
        />
      </div>
    </div>
  );
}
