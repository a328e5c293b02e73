import type { DataType } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { DateField } from '../ui/DateField.tsx';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { TextField } from '../ui/TextField.tsx';
import { DayEditor } from './DayEditor.tsx';
import type { OperandEditorProps } from './OperandEditor.tsx';
import { PatternEditor } from './PatternEditor.tsx';

/** A value that is typed. */
export function LiteralEditor({ label, value, type, operator, onChange, help, titled = false }: OperandEditorProps) {
  const { t } = useTranslation('rule');
  const text = typeof value === 'string' ? value : '';
  if (type === 'boolean') {
    return (
      <RadioGroup
        label={label}
        value={value === true ? 'yes' : 'no'}
        onValueChange={(next) => onChange(next === 'yes')}
        options={[
          { value: 'yes', label: t('value.yes') },
          { value: 'no', label: t('value.no') },
        ]}
      />
    );
  }
  if (type === 'date') return <DateField label={label} hideLabel={titled} value={text} onValueChange={onChange} />;
  if (type === 'datetime') return <DayEditor label={label} hideLabel={titled} value={text} onChange={onChange} />;
  if (operator === 'matches' || operator === 'not-matches') {
    return <PatternEditor label={label} pattern={text} onChange={onChange} />;
  }
  const error = wrongNumber(text, type);
  return (
    <TextField
      label={label}
      hideLabel={titled}
      value={text}
      onValueChange={onChange}
      help={help}
      {...(type === 'text' ? {} : { inputMode: 'decimal' as const })}
      error={error === undefined ? undefined : t(error)}
    />
  );
}

function wrongNumber(text: string, type: DataType) {
  if (text === '' || type === 'text') return undefined;
  if (type === 'integer') return /^[-+]?\d{1,18}$/.test(text) ? undefined : 'value.wrongInteger';
  return /^[-+]?(\d+\.?\d*|\.\d+)$/.test(text) ? undefined : 'value.wrongNumber';
}
