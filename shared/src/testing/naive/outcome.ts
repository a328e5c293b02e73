import type { NaiveRow } from './value.ts';

/** A population: distinct rows of the table of one targeting dimension. */
export interface NaivePopulation {
  dimension: string;
  table: string;
  rows: ReadonlySet<NaiveRow>;
  /** Subset code per row, where a split wrote one; rows without are not listed. */
  codes?: ReadonlyMap<NaiveRow, string>;
}

/** Rows that leave the flow at an activity. */
export interface NaiveDrop {
  cause: string;
  rows: ReadonlySet<NaiveRow>;
}

/** What one activity gives: a population per outbound port, drops by cause, and figures by name. */
export interface NaiveOutcome {
  outputs: ReadonlyMap<string, NaivePopulation>;
  drops: readonly NaiveDrop[];
  facts: ReadonlyMap<string, number>;
}

/** A population arriving, with the transition that brings it. */
export interface NaiveInbound {
  transition: string;
  population: NaivePopulation;
}

/** The rows of the first set that the test keeps, in a new set. */
export function rowsWhere(rows: Iterable<NaiveRow>, keep: (row: NaiveRow) => boolean): Set<NaiveRow> {
  return new Set([...rows].filter(keep));
}

/** The same kind of population with other rows; subset codes stay with their rows. */
export function withRows(population: NaivePopulation, rows: ReadonlySet<NaiveRow>): NaivePopulation {
  return { ...population, rows };
}
