import type { AttributePath, Column } from '@fanfare/shared';

/** The column whose values are offered while one is typed. */
export interface ValueSource {
  /** Table the column stands in. */
  readonly table: string;
  readonly column: Column;
  /** The rows the rule speaks of and the way from them to the column: then these rows are counted. */
  readonly seen?: { readonly table: string; readonly attribute: AttributePath };
}
