import { useState } from 'react';
import { NumberField } from '../../ui/NumberField.tsx';

export interface WholeNumberFieldProps {
  readonly label: string;
  readonly help?: string;
  readonly unit?: string;
  readonly range: readonly [number, number];
  /** What is said about a number out of range, which is not taken over. */
  readonly refusal: string;
  readonly value: number;
  readonly error: string | undefined;
  readonly readOnly: boolean;
  readonly className?: string;
  readonly onChange: (value: number) => void;
}

/** A whole number in a range; another one stays in the field until it is corrected. */
export function WholeNumberField(props: WholeNumberFieldProps) {
  const { label, help, unit, range, refusal, value, error, readOnly, className, onChange } = props;
  const [lowest, highest] = range;
  const [isRefused, setRefused] = useState(false);
  return (
    <NumberField
      label={label}
      help={help}
      unit={unit}
      className={className}
      value={value}
      min={lowest}
      max={highest}
      disabled={readOnly}
      error={isRefused ? refusal : error}
      onValueChange={(next) => {
        const fits = next !== null && Number.isInteger(next) && next >= lowest && next <= highest;
        setRefused(!fits);
        if (fits) onChange(next);
      }}
    />
  );
}
