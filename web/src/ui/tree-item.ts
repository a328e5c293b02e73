import type { ReactNode } from 'react';
import type { IconGlyph } from './Icon.tsx';

/** Something in a tree. */
export interface TreeItem {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconGlyph | undefined;
  /** A quiet fact at the right, such as a count or a type. */
  readonly detail?: ReactNode;
  readonly children?: readonly TreeItem[];
}
