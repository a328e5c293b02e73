import type { Catalog, Problem } from '@fanfare/shared';

/** The two sides that rules compare, and what the fields of all rules share. */
export interface MatchSides {
  readonly catalog: Catalog;
  /** Table of what arrives; undefined while it is not known. */
  readonly source: string | undefined;
  /** Table of the rows that are looked for; undefined until a dimension is chosen. */
  readonly target: string | undefined;
  readonly problems: readonly Problem[];
  readonly readOnly: boolean;
}
