import type { EngineConnection } from '../../engine/engine.ts';
import type { RawSource } from './raw-source.ts';
import { trimmedSql } from './value-sql.ts';

/**
 * Reads the source once and computes figures of each of the columns, given by index: `figures` are SQL aggregates over
 * `text`, the trimmed value, null when it is empty. The values of all columns stand one below the other for it,
 * because the time to plan a query grows much faster than the number of its columns.
 * @returns the figures per column, in the order of `columns`; zeros without records
 */
export async function countValues(
  connection: EngineConnection,
  source: RawSource,
  columns: readonly number[],
  figures: (text: string) => readonly string[],
): Promise<number[][]> {
  const wanted = figures('t');
  const none = wanted.map(() => 0);
  if (columns.length === 0) return [];
  const values = `[${columns.map((index) => source.columns[index]?.raw ?? 'NULL').join(', ')}]`;
  const rows = await connection.all(
    `SELECT i, ${wanted.join(', ')} FROM (
       SELECT i, ${trimmedSql('v')} AS t FROM (
         SELECT unnest(${values}) AS v, unnest(range(${columns.length})) AS i FROM ${source.from}))
     GROUP BY i`,
  );
  const found = new Map(rows.map(([index, ...counts]) => [Number(index), counts.map(Number)]));
  return columns.map((_, position) => found.get(position) ?? none);
}
