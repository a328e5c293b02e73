import { Field as BaseField } from '@base-ui/react/field';
import type { Ref, TextareaHTMLAttributes } from 'react';
import { Field, type FieldProps, fieldPropsOf } from './Field.tsx';

export interface TextAreaProps
  extends FieldProps,
    Pick<TextareaHTMLAttributes<HTMLTextAreaElement>, 'rows' | 'maxLength' | 'placeholder' | 'name' | 'onBlur'> {
  readonly value: string;
  readonly onValueChange: (value: string) => void;
  readonly ref?: Ref<HTMLTextAreaElement> | undefined;
}

/** Several lines of text. */
export function TextArea({ value, onValueChange, rows = 4, ref, ...rest }: TextAreaProps) {
  const { maxLength, placeholder, name, onBlur } = rest;
  return (
    <Field {...fieldPropsOf(rest)}>
      <BaseField.Control
        value={value}
        onValueChange={(next) => onValueChange(next)}
        render={<textarea ref={ref} rows={rows} {...{ maxLength, placeholder, name, onBlur }} />}
        className="control resize-y px-2.5 py-1.5 outline-0"
      />
    </Field>
  );
}
