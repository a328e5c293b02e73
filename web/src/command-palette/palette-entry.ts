import type { ReactNode } from 'react';

/** One thing the list of commands offers. */
export interface PaletteEntry {
  /** Unique in its group. */
  readonly id: string;
  readonly label: string;
  /** Said beside it in smaller letters, such as what kind of activity it is. */
  readonly detail?: string | undefined;
  /** Words by which it is found besides its label. */
  readonly words?: readonly string[] | undefined;
  /** Its keys as they are printed. */
  readonly keys?: string | undefined;
  /** Its tile or glyph. */
  readonly mark?: ReactNode;
  readonly perform: () => void;
}

/** Entries under one heading. */
export interface PaletteGroup {
  readonly id: string;
  readonly title: string;
  readonly entries: readonly PaletteEntry[];
  /** How many are shown while nothing is searched for; all unless given, and 0 for what is only found by searching. */
  readonly atFirst?: number;
}
