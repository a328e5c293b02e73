import type { TableColumn } from './table-column.ts';

const CLASSES = {
  narrow: 'max-narrow:hidden',
  wide: 'max-wide:hidden',
  full: 'max-full:hidden',
} as const;

/** The classes that take a column away below its width. */
export function columnVisibility(from: TableColumn<unknown>['from']): string | undefined {
  return from ? CLASSES[from] : undefined;
}
