import { ContextMenu as BaseContextMenu } from '@base-ui/react/context-menu';
import { Menu as BaseMenu } from '@base-ui/react/menu';
import { MenuItems } from './MenuItems.tsx';
import type { MenuEntry } from './menu-entry.ts';
import { usePopoverLayer } from './popover-layer.ts';

export interface MenuPanelProps {
  readonly entries: readonly MenuEntry[];
  readonly align?: 'start' | 'center' | 'end';
  readonly side?: 'top' | 'bottom' | 'left' | 'right';
  readonly context?: boolean;
}

/** The floating list of a menu; lives inside a menu root. */
export function MenuPanel({ entries, align = 'start', side = 'bottom', context = false }: MenuPanelProps) {
  const layer = usePopoverLayer();
  const popup = (
    <BaseMenu.Popup className="floating max-h-(--available-height) min-w-44 max-w-80 overflow-auto rounded-lg p-1">
      <MenuItems entries={entries} />
    </BaseMenu.Popup>
  );
  return (
    <BaseMenu.Portal>
      {context ? (
        <BaseContextMenu.Positioner className={`${layer} outline-0`}>{popup}</BaseContextMenu.Positioner>
      ) : (
        <BaseMenu.Positioner side={side} align={align} sideOffset={4} className={`${layer} outline-0`}>
          {popup}
        </BaseMenu.Positioner>
      )}
    </BaseMenu.Portal>
  );
}
