import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../ui/Checkbox.tsx';

export interface WeekdaysFieldProps {
  /** 1 for Monday to 7 for Sunday. */
  readonly value: readonly number[];
  readonly readOnly: boolean;
  readonly error: string | undefined;
  readonly onChange: (weekdays: number[]) => void;
}

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** Days of the week to tick. */
export function WeekdaysField({ value, readOnly, error, onChange }: WeekdaysFieldProps) {
  const { t } = useTranslation('flow');
  const id = useId();
  return (
    <fieldset className="grid gap-1" aria-describedby={error === undefined ? undefined : id}>
      <legend className="mb-1 text-xs font-medium text-text-muted">{t('weekdays')}</legend>
      <div className="grid grid-cols-2 gap-x-3">
        {DAYS.map((name, index) => (
          <Checkbox
            key={name}
            label={t(`weekday.${name}`)}
            checked={value.includes(index + 1)}
            disabled={readOnly}
            onCheckedChange={(checked) => {
              const others = value.filter((day) => day !== index + 1);
              onChange((checked ? [...others, index + 1] : others).sort((left, right) => left - right));
            }}
          />
        ))}
      </div>
      {error === undefined ? null : (
        <p id={id} className="text-xs text-danger-text">
          {error}
        </p>
      )}
    </fieldset>
  );
}
