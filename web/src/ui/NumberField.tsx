import { NumberField as BaseNumberField } from '@base-ui/react/number-field';
import type { Ref } from 'react';
import { readerLocale } from '../i18n/reader.ts';
import { Field, type FieldProps, fieldPropsOf } from './Field.tsx';

export interface NumberFieldProps extends FieldProps {
  /** null while nothing is entered: an empty field is not 0. */
  readonly value: number | null;
  readonly onValueChange: (value: number | null) => void;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number | 'any';
  readonly format?: Intl.NumberFormatOptions;
  readonly placeholder?: string;
  readonly name?: string;
  readonly onBlur?: () => void;
  readonly ref?: Ref<HTMLInputElement> | undefined;
}

/** A number in the reader's own notation; arrow keys step it, out of range it stays and is named as a problem. */
export function NumberField(props: NumberFieldProps) {
  const { value, onValueChange, min, max, step, format, placeholder, name, onBlur, ref } = props;
  return (
    <Field {...fieldPropsOf(props)}>
      <BaseNumberField.Root
        value={value}
        onValueChange={(next) => onValueChange(next)}
        locale={readerLocale()}
        allowOutOfRange
        {...{ min, max, step, format, name }}
      >
        <BaseNumberField.Input
          ref={ref}
          {...(placeholder === undefined ? {} : { placeholder })}
          {...(onBlur ? { onBlur } : {})}
          className="control tabular w-full px-2.5 outline-0"
        />
      </BaseNumberField.Root>
    </Field>
  );
}
