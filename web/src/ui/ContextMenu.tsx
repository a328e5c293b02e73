import { ContextMenu as BaseContextMenu } from '@base-ui/react/context-menu';
import type { ReactElement, ReactNode } from 'react';
import { MenuPanel } from './MenuPanel.tsx';
import type { MenuEntry } from './menu-entry.ts';

export interface ContextMenuProps {
  readonly entries: readonly MenuEntry[];
  /** Called as it opens, for instance to select what lies under the pointer. */
  readonly onOpenChange?: (open: boolean) => void;
  /** The element that stands for the area; a div unless given. */
  readonly render?: ReactElement<Record<string, unknown>>;
  readonly className?: string;
  readonly children?: ReactNode;
}

/** The actions of what lies under the pointer, on right click, long press and the menu key. */
export function ContextMenu({ entries, onOpenChange, render, className, children }: ContextMenuProps) {
  return (
    <BaseContextMenu.Root {...(onOpenChange ? { onOpenChange: (next: boolean) => onOpenChange(next) } : {})}>
      <BaseContextMenu.Trigger {...(render ? { render } : {})} className={className}>
        {children}
      </BaseContextMenu.Trigger>
      <MenuPanel entries={entries} context />
    </BaseContextMenu.Root>
  );
}
