import { type DataType, duckdb, hashColumn } from '@fanfare/shared';

export { hashColumn };

/** An identifier for SQL. */
export function quoteName(name: string): string {
  return duckdb.quote(name);
}

/** A text constant for SQL, for the places that take no parameter. */
export function literalText(text: string): string {
  return duckdb.quotedText(text);
}

/** How a column type is stored. Datetimes are UTC. */
export const physicalTypes: Readonly<Record<DataType, string>> = duckdb.types;

/** Hidden columns of every stored table, beside `_fanfare_hash`: the versions a row belongs to. */
export const fromColumn = '_fanfare_from';
export const toColumn = '_fanfare_to';
/** Staging only: line of the file a row came from, and why it is refused. */
export const lineColumn = '_fanfare_line';
export const refusalColumn = '_fanfare_refusal';
/** `_fanfare_to` of a row that has not been closed. */
export const openVersion = 2_147_483_647;
