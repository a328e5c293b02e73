import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NumberField } from '../../ui/NumberField.tsx';
import { TextField } from '../../ui/TextField.tsx';

interface LimitFieldProps<Value> {
  readonly value: Value | null;
  readonly readOnly: boolean;
  /** What is wrong with the setting as it is saved. */
  readonly problem: string | undefined;
  readonly onChange: (value: Value | null) => void;
}

const PERCENT = /^(100([.,]0{1,4})?|\d{1,2}([.,]\d{1,4})?)$/;

/** A share of 0 to 100 with up to four decimals, kept as text so that no digit is lost. */
export function PercentField({ value, readOnly, problem, onChange }: LimitFieldProps<string>) {
  const { t } = useTranslation('inspector');
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? value ?? '';
  const wrong = text !== '' && !PERCENT.test(text);
  return (
    <TextField
      label={t('percent')}
      help={t('percentHelp')}
      value={text}
      inputMode="decimal"
      unit="%"
      disabled={readOnly}
      error={wrong ? t('percentRange') : problem}
      onBlur={() => {
        if (!wrong) setTyped(null);
      }}
      onValueChange={(next) => {
        setTyped(next);
        if (next === '') onChange(null);
        else if (PERCENT.test(next)) onChange(next.replace(',', '.'));
      }}
    />
  );
}

/** A whole number of people. */
export function RowsField(props: LimitFieldProps<number> & { readonly label: string }) {
  const { label, value, readOnly, problem, onChange } = props;
  const { t } = useTranslation('inspector');
  const [wrong, setWrong] = useState(false);
  return (
    <NumberField
      label={label}
      value={value}
      min={0}
      disabled={readOnly}
      error={wrong ? t('rowsRange') : problem}
      onValueChange={(rows) => {
        const fits = rows === null || (Number.isInteger(rows) && rows >= 0 && rows <= 1_000_000_000);
        setWrong(!fits);
        if (fits) onChange(rows);
      }}
    />
  );
}
