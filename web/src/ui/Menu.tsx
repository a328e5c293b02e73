import { Menu as BaseMenu } from '@base-ui/react/menu';
import type { ReactElement } from 'react';
import { MenuPanel, type MenuPanelProps } from './MenuPanel.tsx';

export interface MenuProps extends Omit<MenuPanelProps, 'context'> {
  /** The button that opens it. */
  readonly trigger: ReactElement<Record<string, unknown>>;
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
}

/** A button with a list of actions. */
export function Menu({ trigger, open, onOpenChange, ...panel }: MenuProps) {
  return (
    <BaseMenu.Root
      {...(open === undefined ? {} : { open })}
      {...(onOpenChange ? { onOpenChange: (next: boolean) => onOpenChange(next) } : {})}
    >
      <BaseMenu.Trigger render={trigger} />
      <MenuPanel {...panel} />
    </BaseMenu.Root>
  );
}
