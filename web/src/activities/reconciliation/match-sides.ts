import type { CarriedColumn, Catalog, FilterLookup, Problem, Variable } from '@fanfare/shared';

/** The two sides that rules compare, and what the fields of all rules share. */
export interface MatchSides {
  readonly catalog: Catalog;
  /** Table of what arrives; undefined while it is not known. */
  readonly source: string | undefined;
  /** Table of the rows that are looked for; undefined until a dimension is chosen. */
  readonly target: string | undefined;
  /** Columns added to what arrives. */
  readonly columns: readonly CarriedColumn[];
  /** IANA zone in which dates are read. */
  readonly timeZone: string;
  readonly variables: readonly Variable[];
  readonly filters: FilterLookup;
  readonly problems: readonly Problem[];
  readonly readOnly: boolean;
}
