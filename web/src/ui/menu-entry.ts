import type { IconGlyph } from './Icon.tsx';

export interface MenuAction {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconGlyph | undefined;
  /** The shortcut, as the shortcuts table prints it. */
  readonly keys?: string | undefined;
  readonly danger?: boolean;
  /** Why it cannot be done now; set, the entry is disabled and says so. */
  readonly disabledReason?: string | undefined;
  readonly onSelect: () => void;
}

export interface MenuChoice {
  readonly id: string;
  readonly label: string;
  readonly checked: boolean;
  /** Closes the menu, for entries of which one holds at a time. */
  readonly closes?: boolean;
  readonly onCheckedChange: (checked: boolean) => void;
}

export interface MenuSubmenu {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconGlyph | undefined;
  readonly entries: readonly MenuEntry[];
}

export interface MenuSection {
  readonly id: string;
  /** The heading of the section; without one a line separates it. */
  readonly heading?: string;
  readonly section: readonly MenuEntry[];
}

/** What a menu holds: an action, something to tick, a menu inside, or a section of them. */
export type MenuEntry = MenuAction | MenuChoice | MenuSubmenu | MenuSection;
