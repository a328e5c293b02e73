import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../ui/Checkbox.tsx';
import { DateField } from '../ui/DateField.tsx';

export interface DayEditorProps {
  readonly label: string;
  readonly hideLabel: boolean;
  /** “2026-01-31” for the whole day, “2026-01-31T09:00” for a moment of it. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A whole day, or a moment of one, to compare moments with. */
export function DayEditor({ label, hideLabel, value, onChange }: DayEditorProps) {
  const { t } = useTranslation('conditions');
  const [wanted, setWanted] = useState(false);
  const timed = value === '' ? wanted : value.includes('T');
  return (
    <div className="grid gap-1">
      <DateField label={label} hideLabel={hideLabel} value={value} time={timed} onValueChange={onChange} />
      <Checkbox
        label={t('value.withTime')}
        checked={timed}
        onCheckedChange={(next) => {
          setWanted(next);
          if (value !== '') onChange(next ? `${value}T00:00` : value.slice(0, 10));
        }}
      />
    </div>
  );
}
