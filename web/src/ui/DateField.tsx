import { Field as BaseField } from '@base-ui/react/field';
import type { Ref } from 'react';
import { Field, type FieldProps, fieldPropsOf } from './Field.tsx';

export interface DateFieldProps extends FieldProps {
  /** ISO date “2026-11-26”, or “2026-11-26T09:00” with `time`; empty while nothing is entered. */
  readonly value: string;
  readonly onValueChange: (value: string) => void;
  readonly time?: boolean;
  readonly min?: string;
  readonly max?: string;
  readonly onBlur?: () => void;
  readonly ref?: Ref<HTMLInputElement> | undefined;
}

/** A day, or a moment, in the reader's own order of day and month; the browser brings the calendar. */
export function DateField(props: DateFieldProps) {
  const { value, onValueChange, time = false, min, max, onBlur, ref } = props;
  return (
    <Field {...fieldPropsOf(props)}>
      <BaseField.Control
        ref={ref}
        type={time ? 'datetime-local' : 'date'}
        value={value}
        onValueChange={(next) => onValueChange(next)}
        {...{ min, max, onBlur }}
        className="control tabular px-2.5 outline-0"
      />
    </Field>
  );
}
