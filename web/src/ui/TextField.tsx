import { Field as BaseField } from '@base-ui/react/field';
import type { InputHTMLAttributes, ReactNode, Ref } from 'react';
import { classNames } from './class-names.ts';
import { Field, type FieldProps, fieldPropsOf } from './Field.tsx';

type NativeInput = Omit<
  InputHTMLAttributes<HTMLInputElement>,
  'value' | 'defaultValue' | 'onChange' | 'className' | 'disabled'
>;

export interface TextFieldProps extends FieldProps, NativeInput {
  readonly value: string;
  readonly onValueChange: (value: string) => void;
  /** A glyph or a mark inside the field, before the text. */
  readonly start?: ReactNode;
  readonly end?: ReactNode;
  readonly ref?: Ref<HTMLInputElement> | undefined;
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const {
    label,
    hideLabel,
    help,
    error,
    optional,
    disabled,
    unit,
    className,
    value,
    onValueChange,
    start,
    end,
    ...native
  } = props;
  return (
    <Field {...fieldPropsOf({ label, hideLabel, help, error, optional, disabled, unit, className })}>
      <span className={classNames('control flex items-center gap-2 px-2.5')}>
        {start}
        <BaseField.Control
          {...native}
          value={value}
          onValueChange={(next) => onValueChange(next)}
          className="min-w-0 flex-1 self-stretch bg-transparent outline-0"
        />
        {end}
      </span>
    </Field>
  );
}
