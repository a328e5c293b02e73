import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../ui/TextField.tsx';

export interface DayTimeFieldProps {
  readonly label: string;
  /** “09:00”; null while none is given. */
  readonly value: string | null;
  readonly readOnly: boolean;
  /** May be empty. */
  readonly optional?: boolean;
  readonly error?: string | undefined;
  readonly onChange: (value: string | null) => void;
}

const DAY_TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** A time of day, on the clock of 24 hours. */
export function DayTimeField({ label, value, readOnly, optional = false, error, onChange }: DayTimeFieldProps) {
  const { t } = useTranslation('flow');
  const [typed, setTyped] = useState<string>();
  const text = typed ?? value ?? '';
  const fits = DAY_TIME.test(text) || (optional && text === '');
  return (
    <TextField
      label={label}
      value={text}
      placeholder="09:00"
      maxLength={5}
      optional={optional}
      disabled={readOnly}
      error={fits ? error : t('wait.dayTime')}
      onBlur={() => {
        if (fits) setTyped(undefined);
      }}
      onValueChange={(next) => {
        setTyped(next);
        if (DAY_TIME.test(next)) onChange(next);
        else if (next === '' && optional) onChange(null);
      }}
    />
  );
}
