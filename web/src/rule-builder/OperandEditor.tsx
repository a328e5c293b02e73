import type { DataType, Operand } from '@fanfare/shared';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Combobox } from '../ui/Combobox.tsx';
import { DateField } from '../ui/DateField.tsx';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { TextField } from '../ui/TextField.tsx';
import { MomentEditor } from './MomentEditor.tsx';
import { useValueOptions, type ValueSource } from './value-source.ts';

export interface OperandEditorProps {
  readonly label: string;
  readonly value: Operand;
  readonly type: DataType;
  readonly source: ValueSource | undefined;
  readonly onChange: (value: Operand) => void;
  readonly help?: string | undefined;
}

/** One value of a type: typed, chosen from what the data holds, or a moment relative to now. */
export function OperandEditor(props: OperandEditorProps) {
  if (props.type === 'boolean') return <YesNo {...props} />;
  if (props.type === 'date' || props.type === 'datetime') return <DateOperand {...props} />;
  if (props.type === 'text' && props.source) return <TextOperand {...props} source={props.source} />;
  return <Typed {...props} />;
}

function YesNo({ label, value, onChange }: OperandEditorProps) {
  const { t } = useTranslation('rule');
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

function DateOperand({ label, value, type, onChange }: OperandEditorProps) {
  const { t } = useTranslation('rule');
  const relative = typeof value === 'object';
  return (
    <div className="grid gap-2">
      <SegmentedControl
        label={`${label}: ${t('value.kind')}`}
        value={relative ? 'relative' : 'fixed'}
        onValueChange={(kind) => onChange(kind === 'relative' ? { relative: 'ago', amount: 30, unit: 'day' } : '')}
        segments={[
          { value: 'fixed', label: t('value.fixed') },
          { value: 'relative', label: t('value.relative') },
        ]}
      />
      {relative ? (
        <MomentEditor moment={value} wholeDays={type === 'date'} onChange={onChange} />
      ) : (
        <DateField label={label} value={String(value)} time={type === 'datetime'} onValueChange={onChange} />
      )}
    </div>
  );
}

function TextOperand({ label, value, source, onChange, help }: OperandEditorProps & { readonly source: ValueSource }) {
  const text = typeof value === 'string' ? value : '';
  const [search, setSearch] = useState('');
  const { options, labels } = useValueOptions(source, search);
  const typed = search.trim();
  const offered =
    typed !== '' && !options.some((option) => option.value === typed || option.label === typed)
      ? [{ value: typed, label: typed }, ...options]
      : options;
  const all =
    text === '' || offered.some((option) => option.value === text)
      ? offered
      : [{ value: text, label: labels.get(text) ?? text }, ...offered];
  return (
    <Combobox
      label={label}
      value={text === '' ? null : text}
      onValueChange={(next) => onChange(next ?? '')}
      options={all}
      onSearch={setSearch}
      clearable
      help={help}
    />
  );
}

function Typed({ label, value, type, onChange, help }: OperandEditorProps) {
  const { t } = useTranslation('rule');
  const text = typeof value === 'string' ? value : '';
  const error = wrongNumber(text, type);
  return (
    <TextField
      label={label}
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
