import { Field as BaseField } from '@base-ui/react/field';
import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from './class-names.ts';
import { Icon } from './Icon.tsx';

export interface FieldProps {
  readonly label: ReactNode;
  /** Keeps the label for screen readers only, where the page says it another way. */
  readonly hideLabel?: boolean | undefined;
  readonly help?: ReactNode;
  /** Names the rule and the way out; set, the field is marked as wrong. */
  readonly error?: string | undefined;
  readonly optional?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  /** Stands outside the input, to its right: “an hour”, “days”. */
  readonly unit?: ReactNode;
  readonly className?: string | undefined;
  /** For controls that are not a single labelable element, such as groups. */
  readonly nativeLabel?: boolean;
}

export interface FieldFrameProps extends FieldProps {
  readonly children: ReactNode;
}

/** Label above, control, help below, problem under it; all tied to the control. */
export function Field(props: FieldFrameProps) {
  const { t } = useTranslation('ui');
  const { label, hideLabel, help, error, optional, disabled, unit, className, children, nativeLabel = true } = props;
  return (
    <BaseField.Root
      invalid={error !== undefined}
      disabled={disabled}
      className={classNames('flex min-w-0 flex-col', className)}
    >
      <BaseField.Label
        nativeLabel={nativeLabel}
        {...(nativeLabel ? {} : { render: <div /> })}
        className={hideLabel ? 'sr-only' : 'mb-1 text-xs font-medium text-text-muted'}
      >
        {label}
        {optional ? <span className="font-normal text-text-subtle"> ({t('optional')})</span> : null}
      </BaseField.Label>
      {unit === undefined ? (
        children
      ) : (
        <span className="flex items-center gap-2 [&>:first-child]:flex-1">
          {children}
          <span className="text-text-muted">{unit}</span>
        </span>
      )}
      {help ? <BaseField.Description className="mt-1 text-xs text-text-subtle">{help}</BaseField.Description> : null}
      <BaseField.Error match={error !== undefined} className="mt-1 flex items-start gap-1.5 text-xs text-danger-text">
        <Icon of={CircleAlert} size={13} className="mt-0.5" />
        <span>{error}</span>
      </BaseField.Error>
    </BaseField.Root>
  );
}

/** The parts of some props that belong to the field around a control. */
export function fieldPropsOf(props: FieldProps): FieldProps {
  const { label, hideLabel, help, error, optional, disabled, unit, className } = props;
  return { label, hideLabel, help, error, optional, disabled, unit, className };
}
