import type { ReadOptions } from '@fanfare/shared';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';

export interface ReadingOptionsProps {
  readonly options: ReadOptions;
  /** The file is read again with these. */
  readonly onChange: (options: ReadOptions) => void;
}

const DELIMITERS = [
  [',', 'comma'],
  [';', 'semicolon'],
  ['\t', 'tab'],
  ['|', 'pipe'],
] as const;

/** How the text of a file is read; every change shows the first rows anew. */
export function ReadingOptions({ options, onChange }: ReadingOptionsProps) {
  const { t } = useTranslation('data');
  const [dateFormat, setDateFormat] = useState(options.dateFormat ?? '');
  const set = (next: Partial<ReadOptions>) => onChange({ ...options, ...next });
  if (options.format !== undefined && options.format !== 'csv') return null;
  const known = DELIMITERS.find(([delimiter]) => delimiter === options.delimiter);
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-2 text-xs font-medium text-text-muted">{t('import.reading_options')}</legend>
      <div className="grid grid-cols-4 gap-3 max-wide:grid-cols-2">
        <Select
          label={t('import.delimiter')}
          value={known?.[0] ?? null}
          placeholder={options.delimiter ?? ''}
          onValueChange={(delimiter) => set({ delimiter })}
          options={DELIMITERS.map(([value, name]) => ({ value, label: t(`import.delimiterName.${name}`) }))}
        />
        <Select
          label={t('import.encoding')}
          value={options.encoding ?? 'utf-8'}
          onValueChange={(encoding) => set({ encoding })}
          options={[
            { value: 'utf-8', label: 'UTF-8' },
            { value: 'windows-1252', label: 'Windows-1252' },
          ]}
        />
        <TextField
          label={t('import.dateFormat')}
          help={t('import.dateFormatHelp')}
          value={dateFormat}
          maxLength={40}
          onValueChange={setDateFormat}
          onBlur={() => {
            if (dateFormat === (options.dateFormat ?? '')) return;
            const { dateFormat: _, ...rest } = options;
            onChange(dateFormat === '' ? rest : { ...rest, dateFormat });
          }}
        />
      </div>
      <div className="flex flex-wrap gap-x-6 gap-y-1">
        <Checkbox
          label={t('import.header')}
          checked={options.header ?? true}
          onCheckedChange={(header) => set({ header })}
        />
        <Checkbox
          label={t('import.decimalComma')}
          checked={options.decimalComma ?? false}
          onCheckedChange={(decimalComma) => set({ decimalComma })}
        />
      </div>
    </fieldset>
  );
}
