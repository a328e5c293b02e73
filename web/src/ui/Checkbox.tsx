import { Checkbox as BaseCheckbox } from '@base-ui/react/checkbox';
import { Check, Minus } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './Icon.tsx';

export interface CheckboxProps {
  readonly checked: boolean;
  readonly onCheckedChange: (checked: boolean) => void;
  /** Some but not all of what it stands for. */
  readonly indeterminate?: boolean;
  readonly label: ReactNode;
  readonly hideLabel?: boolean;
  readonly help?: ReactNode;
  readonly disabled?: boolean;
  readonly name?: string;
}

/** A box to tick; its target is 24 px even where the box is 16. */
export function Checkbox(props: CheckboxProps) {
  const { checked, onCheckedChange, indeterminate = false, label, hideLabel, help, disabled = false, name } = props;
  const id = useId();
  return (
    <label className={classNames('inline-flex min-h-6 min-w-6 items-start gap-2', hideLabel && 'justify-center')}>
      <BaseCheckbox.Root
        checked={checked}
        indeterminate={indeterminate}
        disabled={disabled}
        onCheckedChange={(next) => onCheckedChange(next)}
        aria-labelledby={`${id}-label`}
        {...(help ? { 'aria-describedby': `${id}-help` } : {})}
        {...(name ? { name } : {})}
        className="mt-1 grid size-4 flex-none place-items-center rounded-sm border-[1.5px] border-control bg-surface text-on-accent data-checked:border-accent data-checked:bg-accent data-disabled:border-line-strong data-disabled:bg-sunken data-indeterminate:border-accent data-indeterminate:bg-accent"
      >
        <BaseCheckbox.Indicator>
          <Icon of={indeterminate ? Minus : Check} size={12} />
        </BaseCheckbox.Indicator>
      </BaseCheckbox.Root>
      <span className={classNames(hideLabel ? 'sr-only' : 'pt-0.5', disabled && 'text-text-disabled')}>
        <span id={`${id}-label`}>{label}</span>
        {help ? (
          <span id={`${id}-help`} className="block text-xs text-text-subtle">
            {help}
          </span>
        ) : null}
      </span>
    </label>
  );
}
