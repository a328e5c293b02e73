import type { ReadOptions } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextOption } from './TextOption.tsx';

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
  const set = (next: Partial<ReadOptions>) => onChange({ ...options, ...next });
  if (options.format !== undefined && options.format !== 'csv') return null;
  const known = DELIMITERS.find(([delimiter]) => delimiter === options.delimiter);
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-2 text-xs font-medium text-text-muted">{t('import.reading_options')}</legend>
      <div className="grid grid-cols-3 items-start gap-3 max-wide:grid-cols-2">
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
        <NumberField
          label={t('import.skipLines')}
          value={options.skipLines ?? 0}
          min={0}
          max={1000}
          onValueChange={(lines) => set({ skipLines: Math.min(1000, Math.max(0, Math.round(lines ?? 0))) })}
        />
        <TextOption
          name="dateFormat"
          label={t('import.dateFormat')}
          help={t('import.dateFormatHelp')}
          {...{ options, onChange }}
        />
        <TextOption
          name="dateTimeFormat"
          label={t('import.dateTimeFormat')}
          help={t('import.dateTimeFormatHelp')}
          {...{ options, onChange }}
        />
        <TextOption
          name="timeZone"
          label={t('import.timeZone')}
          help={t('import.timeZoneHelp')}
          {...{ options, onChange }}
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
