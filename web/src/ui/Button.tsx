import { Button as BaseButton } from '@base-ui/react/button';
import type { ReactNode, Ref } from 'react';
import { type ButtonKind, type ButtonSize, buttonLook } from './button-look.ts';
import { classNames } from './class-names.ts';
import { Icon, type IconGlyph } from './Icon.tsx';
import { Tooltip } from './Tooltip.tsx';

export interface ButtonProps extends Omit<BaseButton.Props, 'className' | 'children'> {
  readonly kind?: ButtonKind;
  readonly size?: ButtonSize;
  readonly icon?: IconGlyph | undefined;
  /** Why the button cannot be used now. Set, it disables the button, keeps it focusable and says why on hover and focus. */
  readonly disabledReason?: string | undefined;
  readonly className?: string | undefined;
  readonly children?: ReactNode;
  readonly ref?: Ref<HTMLButtonElement> | undefined;
}

/** A verb to press. */
export function Button({ kind, size, icon, disabledReason, disabled, className, children, ...rest }: ButtonProps) {
  const button = (
    <BaseButton
      {...rest}
      disabled={disabled === true || disabledReason !== undefined}
      focusableWhenDisabled={disabledReason !== undefined}
      className={classNames(buttonLook(kind, size), className)}
    >
      {icon ? <Icon of={icon} size={size === 'sm' ? 13 : 15} /> : null}
      {children}
    </BaseButton>
  );
  return disabledReason === undefined ? button : <Tooltip text={disabledReason}>{button}</Tooltip>;
}

export interface IconButtonProps extends Omit<ButtonProps, 'icon' | 'children' | 'aria-label'> {
  readonly icon: IconGlyph;
  /** What it does; read aloud and shown on hover and focus. */
  readonly name: string;
  /** The shortcut shown beside the name, as printed by the shortcuts table. */
  readonly keys?: string | undefined;
}

/** A button with a glyph; its name is spoken and shown on hover and focus. */
export function IconButton(props: IconButtonProps) {
  const { icon, name, keys, kind = 'quiet', size, className, disabledReason, disabled, ...rest } = props;
  return (
    <Tooltip text={disabledReason ?? name} keys={keys}>
      <BaseButton
        {...rest}
        aria-label={name}
        disabled={disabled === true || disabledReason !== undefined}
        focusableWhenDisabled={disabledReason !== undefined}
        className={classNames(buttonLook(kind, size, true), className)}
      >
        <Icon of={icon} size={size === 'sm' ? 15 : 16} />
      </BaseButton>
    </Tooltip>
  );
}
