import { Radio } from '@base-ui/react/radio';
import { RadioGroup as BaseRadioGroup } from '@base-ui/react/radio-group';
import { CircleAlert } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './Icon.tsx';

export interface RadioOption<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
  readonly help?: ReactNode;
  readonly disabled?: boolean;
}

export interface RadioGroupProps<Value extends string> {
  readonly label: ReactNode;
  readonly hideLabel?: boolean;
  readonly help?: ReactNode;
  readonly error?: string | undefined;
  readonly value: Value;
  readonly onValueChange: (value: Value) => void;
  readonly options: readonly RadioOption<Value>[];
  readonly direction?: 'column' | 'row';
  readonly disabled?: boolean;
}

/** One of a few, all in view. */
export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const {
    label,
    hideLabel,
    help,
    error,
    value,
    onValueChange,
    options,
    direction = 'column',
    disabled = false,
  } = props;
  const id = useId();
  const described = [help ? `${id}-help` : '', error ? `${id}-error` : ''].filter((part) => part !== '').join(' ');
  return (
    <div className="flex min-w-0 flex-col">
      <span id={`${id}-label`} className={hideLabel ? 'sr-only' : 'mb-1 text-xs font-medium text-text-muted'}>
        {label}
      </span>
      <BaseRadioGroup
        aria-labelledby={`${id}-label`}
        {...(described === '' ? {} : { 'aria-describedby': described })}
        value={value}
        disabled={disabled}
        onValueChange={(next: Value) => onValueChange(next)}
        className={classNames('flex gap-x-4 gap-y-1', direction === 'column' ? 'flex-col' : 'flex-wrap')}
      >
        {options.map((option) => (
          <RadioRow key={option.value} option={option} />
        ))}
      </BaseRadioGroup>
      {help ? (
        <span id={`${id}-help`} className="mt-1 text-xs text-text-subtle">
          {help}
        </span>
      ) : null}
      {error ? (
        <span id={`${id}-error`} className="mt-1 flex items-start gap-1.5 text-xs text-danger-text">
          <Icon of={CircleAlert} size={13} className="mt-0.5" />
          {error}
        </span>
      ) : null}
    </div>
  );
}

function RadioRow<Value extends string>({ option }: { readonly option: RadioOption<Value> }) {
  const id = useId();
  return (
    <label className="flex min-h-6 items-start gap-2">
      <Radio.Root
        value={option.value}
        disabled={option.disabled ?? false}
        aria-labelledby={`${id}-label`}
        {...(option.help ? { 'aria-describedby': `${id}-help` } : {})}
        className="mt-1 grid size-4 flex-none place-items-center rounded-full border-[1.5px] border-control bg-surface data-checked:border-[5px] data-checked:border-accent data-disabled:border-line-strong"
      />
      <span className={classNames('pt-0.5', option.disabled && 'text-text-disabled')}>
        <span id={`${id}-label`}>{option.label}</span>
        {option.help ? (
          <span id={`${id}-help`} className="block text-xs text-text-subtle">
            {option.help}
          </span>
        ) : null}
      </span>
    </label>
  );
}
