import type { Column } from '@fanfare/shared';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../ui/TextField.tsx';
import { valuesFrom, valuesText } from './column-edit.ts';

export interface ValuesFieldProps {
  readonly column: Column<string>;
  readonly onChange: (column: Column<string>) => void;
}

/** The listed values of a column as one line, read when the field is left. */
export function ValuesField({ column, onChange }: ValuesFieldProps) {
  const { t } = useTranslation('data');
  const [typed, setTyped] = useState<string>();
  return (
    <TextField
      hideLabel
      label={t('catalog.valuesOf', { column: column.name })}
      value={typed ?? valuesText(column)}
      placeholder={t('catalog.none')}
      onValueChange={setTyped}
      onBlur={() => {
        if (typed !== undefined && typed !== valuesText(column)) onChange(valuesFrom(column, typed));
        setTyped(undefined);
      }}
    />
  );
}
