import { Switch as BaseSwitch } from '@base-ui/react/switch';
import { type ReactNode, useId } from 'react';
import { classNames } from './class-names.ts';

export interface SwitchProps {
  readonly checked: boolean;
  readonly onCheckedChange: (checked: boolean) => void;
  readonly label: ReactNode;
  readonly help?: ReactNode;
  readonly disabled?: boolean;
  /** The switch at the right edge, as in a list of settings, or before its label. */
  readonly place?: 'end' | 'start';
}

/** Something that is on or off from now on. */
export function Switch({ checked, onCheckedChange, label, help, disabled = false, place = 'end' }: SwitchProps) {
  const id = useId();
  return (
    <label
      className={classNames(
        'flex min-h-6 items-center gap-2.5',
        place === 'end' ? 'justify-between' : 'flex-row-reverse justify-end',
      )}
    >
      <span className={classNames(disabled && 'text-text-disabled')}>
        <span id={`${id}-label`}>{label}</span>
        {help ? (
          <span id={`${id}-help`} className="block text-xs text-text-subtle">
            {help}
          </span>
        ) : null}
      </span>
      <BaseSwitch.Root
        checked={checked}
        disabled={disabled}
        onCheckedChange={(next) => onCheckedChange(next)}
        aria-labelledby={`${id}-label`}
        {...(help ? { 'aria-describedby': `${id}-help` } : {})}
        className="relative h-[18px] w-[30px] flex-none rounded-full bg-control transition-colors duration-(--duration-fast) data-checked:bg-accent data-disabled:opacity-50 forced-colors:border"
      >
        <BaseSwitch.Thumb className="absolute top-0.5 left-0.5 size-3.5 rounded-full bg-on-accent transition-[translate] duration-(--duration-fast) data-checked:translate-x-3 forced-colors:bg-[CanvasText]" />
      </BaseSwitch.Root>
    </label>
  );
}
