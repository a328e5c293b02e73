import { type AddedColumns, noneCarried } from '../attribute/added-columns.ts';
import { call } from '../relation/scalars.ts';
import type { InboundTransition } from './definition.ts';
import type { Carried, CarriedColumn, PopulationColumn } from './population.ts';

/** What arrives by a transition; undefined while its dimension is not known. */
export function carriedBy(inbound: InboundTransition | undefined): Carried | undefined {
  if (inbound?.dimension === undefined) return undefined;
  return { dimension: inbound.dimension, columns: inbound.columns };
}

/** What arrives first: what an activity carries that neither changes the dimension nor adds columns. */
export function carriedThrough({ inbound }: { inbound: readonly InboundTransition[] }): Carried | undefined {
  return carriedBy(inbound[0]);
}

/** Columns with their values, as attributes of the rows that carry them. */
export function addedColumns(columns: readonly PopulationColumn[]): AddedColumns {
  if (columns.length === 0) return noneCarried;
  return new Map(columns.map(({ name, label, value, addedBy }) => [name, { label, value, addedBy }]));
}

/** Columns as attributes before there is data: their values are empty, of the right type. */
export function expectedColumns(columns: readonly CarriedColumn[]): AddedColumns {
  if (columns.length === 0) return noneCarried;
  return new Map(
    columns.map(({ name, label, type, addedBy }) => [name, { label, value: call('empty', [], type), addedBy }]),
  );
}

/** The columns with those of the same name replaced, and new ones at the end. */
export function withColumns<Column extends CarriedColumn>(
  columns: readonly Column[],
  more: readonly Column[],
): Column[] {
  const names = new Set(more.map(({ name }) => name.toLowerCase()));
  return [...columns.filter(({ name }) => !names.has(name.toLowerCase())), ...more];
}
