import type { NaiveColumn } from './column.ts';
import type { NaiveData, NaiveRow } from './value.ts';

/** A population: distinct rows of the table of one targeting dimension. */
export interface NaivePopulation {
  dimension: string;
  table: string;
  rows: ReadonlySet<NaiveRow>;
  /** Columns added on the way, in order. */
  columns: readonly NaiveColumn[];
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
  /** The tables as seen downstream, for an activity that writes; its outputs hold rows of these. */
  written?: NaiveData;
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

/** The same kind of population with other rows; added columns stay with their rows. */
export function withRows(population: NaivePopulation, rows: ReadonlySet<NaiveRow>): NaivePopulation {
  return { ...population, rows };
}
