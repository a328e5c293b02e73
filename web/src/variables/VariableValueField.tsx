import { type Variable, variableLimits, type VariableValue } from '@fanfare/shared';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '../ui/DateField.tsx';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import { valuesIn } from './convert-value.ts';

export interface VariableValueFieldProps {
  readonly variable: Variable;
  readonly readOnly: boolean;
  readonly onChange: (value: VariableValue | null) => void;
}

/** The value of a variable, entered as its type asks for. */
export function VariableValueField({ variable, readOnly, onChange }: VariableValueFieldProps) {
  const { t } = useTranslation('variables');
  const { type, value, source } = variable;
  const label = t(source === 'signal' ? 'testValue' : 'value');
  const text = typeof value === 'string' ? value : '';
  const typed = (next: string) => onChange(next === '' ? null : next);
  if (type === 'list') return <ListField {...{ variable, readOnly, onChange, label }} />;
  if (type === 'boolean') {
    const now = typeof value === 'boolean' ? (value ? 'yes' : 'no') : 'none';
    return (
      <RadioGroup
        label={label}
        direction="row"
        disabled={readOnly}
        value={now}
        onValueChange={(next: 'yes' | 'no' | 'none') => onChange(next === 'none' ? null : next === 'yes')}
        options={[
          { value: 'yes', label: t('yes') },
          { value: 'no', label: t('no') },
          { value: 'none', label: t('noValue') },
        ]}
      />
    );
  }
  if (type === 'date') return <DateField label={label} value={text} disabled={readOnly} onValueChange={typed} />;
  const wrong = type === 'number' && text !== '' && !/^[-+]?(\d+\.?\d*|\.\d+)$/u.test(text);
  return (
    <TextField
      label={label}
      value={text}
      disabled={readOnly}
      maxLength={variableLimits.text}
      autoComplete="off"
      placeholder={t('noValue')}
      onValueChange={(next) => typed(type === 'number' ? next.trim() : next)}
      {...(type === 'number' ? { inputMode: 'decimal' as const } : {})}
      error={wrong ? t('valueWrongNumber') : undefined}
    />
  );
}

/** A list is typed or pasted as lines; what is typed stays as it is while it is being typed. */
function ListField({ variable, readOnly, onChange, label }: VariableValueFieldProps & { readonly label: string }) {
  const { t } = useTranslation('variables');
  const stored = Array.isArray(variable.value) ? variable.value : [];
  const [typed, setTyped] = useState<string>();
  const [tooMany, setTooMany] = useState(false);
  const mine = typed !== undefined && sameList(valuesIn(typed).slice(0, variableLimits.listValues), stored);
  const text = mine ? typed : stored.join('\n');
  return (
    <TextArea
      label={`${label} (${t('values', { count: stored.length })})`}
      help={t('valueHelpList')}
      rows={8}
      error={tooMany ? t('tooMany', { max: variableLimits.listValues }) : undefined}
      value={text}
      disabled={readOnly}
      onValueChange={(next) => {
        const values = valuesIn(next);
        const kept = values.slice(0, variableLimits.listValues);
        setTooMany(kept.length < values.length);
        setTyped(kept.length === values.length ? next : kept.join('\n'));
        onChange(kept.length === 0 ? null : kept);
      }}
    />
  );
}

function sameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}
