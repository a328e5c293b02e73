import type { ReactNode } from 'react';

/** Something to choose from a list. */
export interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** A second, quieter line or fact, such as a type or a count. */
  readonly detail?: ReactNode;
  readonly start?: ReactNode;
  /** Why it cannot be chosen now. */
  readonly disabledReason?: string;
}

/** Options under a heading. */
export interface OptionGroup<Value extends string> {
  readonly label: string;
  readonly options: readonly Option<Value>[];
}

/** The classes of a row in a floating list. */
export const OPTION_ROW =
  'grid min-h-7 grid-cols-[14px_minmax(0,1fr)_auto] items-center gap-2 rounded-sm px-2 py-1 outline-0 select-none data-highlighted:bg-hover data-disabled:text-text-disabled';

export const LIST_PANEL =
  'floating max-h-[min(22rem,var(--available-height))] min-w-[max(var(--anchor-width),10rem)] max-w-[min(26rem,var(--available-width))] overflow-y-auto overscroll-contain p-1';
