import { columnNameSchema, type NamedColumn, textLimits } from '@fanfare/shared';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '../ui/class-names.ts';
import { TextField } from '../ui/TextField.tsx';

export interface NamedColumnFieldsProps {
  readonly value: NamedColumn;
  readonly readOnly: boolean;
  readonly error: string | undefined;
  /** Set where the name is the beginning of several names. */
  readonly nameLabel?: string;
  readonly onChange: (value: NamedColumn, part: 'name' | 'label') => void;
}

/** What an added column is called in formulas, and what people read. */
export function NamedColumnFields({ value, readOnly, error, nameLabel, onChange }: NamedColumnFieldsProps) {
  const { t } = useTranslation('targeting');
  const [refused, setRefused] = useState<string | null>(null);
  return (
    <div className={classNames('grid grid-cols-2 gap-2', (refused ?? error) ? 'items-start' : 'items-end')}>
      <TextField
        label={nameLabel ?? t('columnName')}
        value={refused ?? value.name}
        maxLength={textLimits.name}
        spellCheck={false}
        autoComplete="off"
        disabled={readOnly}
        error={refused === null ? error : t('columnNameRefused')}
        onBlur={() => setRefused(null)}
        onValueChange={(name) => {
          const fits = columnNameSchema.safeParse(name).success;
          setRefused(fits ? null : name);
          if (fits) onChange({ name, label: value.label }, 'name');
        }}
      />
      <TextField
        label={t('columnLabel')}
        optional
        value={value.label}
        placeholder={value.name}
        maxLength={textLimits.label}
        disabled={readOnly}
        onValueChange={(label) => onChange({ name: value.name, label }, 'label')}
      />
    </div>
  );
}
