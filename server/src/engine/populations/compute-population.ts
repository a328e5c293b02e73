import type { RelationalPart } from '@fanfare/shared';
import type { EngineConnection, SqlValue } from '../engine.ts';
import { isCoded, type PartCount } from './part-count.ts';

/** A query with its parameters. */
export interface Query {
  sql: string;
  values: readonly SqlValue[];
  /** Settings of the connection it runs on. */
  settings: string;
}

/**
 * Prints a part as a query with the columns `k0` ... `kn`, for a coded part also `code`.
 * @param stored tables by canonical key; what is not among them is written into the query.
 */
export type PrintPart = (part: RelationalPart, stored: ReadonlyMap<string, string>) => Query;

/** Stores the keys of a part in a new table and counts them. An interrupted attempt leaves no table. */
export async function storePopulation(
  connection: EngineConnection,
  table: string,
  part: RelationalPart,
  query: Query,
): Promise<PartCount> {
  await connection.run(query.settings);
  const [created] = await connection.all(`CREATE TABLE ${table} AS ${query.sql}`, query.values);
  if (!isCoded(part)) return { rows: Number(created?.[0] ?? 0) };
  return countCodes(await connection.all(`SELECT code, count(*) FROM ${table} GROUP BY code`));
}

/** Counts a part's rows without storing them. */
export async function countPopulation(connection: EngineConnection, query: Query): Promise<PartCount> {
  await connection.run(query.settings);
  const [row] = await connection.all(`SELECT count(*) FROM (${query.sql}) AS counted`, query.values);
  return { rows: Number(row?.[0] ?? 0) };
}

function countCodes(rows: readonly (readonly unknown[])[]): PartCount {
  const codes = new Map(rows.map(([code, count]) => [Number(code), Number(count)]));
  return { rows: [...codes.values()].reduce((sum, count) => sum + count, 0), codes };
}

/** Bytes a stored population takes, about: the store's budget is kept with it. */
export function estimateBytes(part: RelationalPart, rows: number): number {
  const widths = part.source.key.map((column) => (part.source.columns[column] === 'text' ? 32 : 8));
  const width = widths.reduce((sum, one) => sum + one, isCoded(part) ? 4 : 0);
  return rows * width;
}
