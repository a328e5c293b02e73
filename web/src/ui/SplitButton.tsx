import { Menu as BaseMenu } from '@base-ui/react/menu';
import { ChevronDown } from 'lucide-react';
import { Button, type ButtonProps } from './Button.tsx';
import { buttonLook } from './button-look.ts';
import { classNames } from './class-names.ts';
import { Icon } from './Icon.tsx';
import { MenuPanel } from './MenuPanel.tsx';
import type { MenuEntry } from './menu-entry.ts';

export interface SplitButtonProps extends ButtonProps {
  /** The name of the second half, for instance “More ways to publish”. */
  readonly moreName: string;
  readonly entries: readonly MenuEntry[];
}

/** The usual action and, in the second half, its relatives. */
export function SplitButton({ moreName, entries, kind = 'default', size, className, ...rest }: SplitButtonProps) {
  return (
    <span className={classNames('inline-flex', className)}>
      <Button {...rest} kind={kind} {...(size ? { size } : {})} className="rounded-r-none" />
      <BaseMenu.Root>
        <BaseMenu.Trigger
          aria-label={moreName}
          className={classNames(
            buttonLook(kind, size, true),
            'w-7 rounded-l-none',
            kind === 'primary' ? 'border-l-on-accent/35' : '-ml-px',
          )}
        >
          <Icon of={ChevronDown} size={14} />
        </BaseMenu.Trigger>
        <MenuPanel entries={entries} align="end" />
      </BaseMenu.Root>
    </span>
  );
}
