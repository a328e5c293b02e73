import type { ColumnStatistics, columnStatisticsEndpoint, EndpointPart } from '@fanfare/shared';
import type { DataEngine } from '../../engine/data-engine.ts';
import { quoteName } from '../../engine/duckdb/names.ts';
import { notFound } from '../../http/errors.ts';
import { cellOf } from './cell-value.ts';
import { withNewest } from './read-version.ts';

type Query = EndpointPart<typeof columnStatisticsEndpoint, 'query'>;

/**
 * Exact figures of a column. Empty are nulls and empty texts; the others count for distinct, min, max and top.
 * With a search only the top values that contain the text are listed.
 */
export function readColumnStatistics(
  engine: DataEngine,
  table: string,
  column: string,
  query: Query,
  signal: AbortSignal,
): Promise<ColumnStatistics> {
  return withNewest(engine, table, signal, async ({ connection, source, from }) => {
    const type = source.columns[column];
    if (type === undefined || !Object.hasOwn(source.columns, column))
      throw notFound(`The column ${column} of ${table}`);
    const name = type === 'text' ? `nullif(${quoteName(column)}, '')` : quoteName(column);
    const [figures = []] = await connection.all(
      `SELECT count(*), count(*) - count(${name}), count(DISTINCT ${name}), min(${name}), max(${name}) FROM ${from}`,
    );
    const search = query.search ?? '';
    const found = search === '' ? 'true' : 'contains(lower(CAST(v AS VARCHAR)), lower($1))';
    const top = await connection.all(
      `SELECT v, count(*) AS n FROM (SELECT ${name} AS v FROM ${from}) WHERE v IS NOT NULL AND ${found}
       GROUP BY v ORDER BY n DESC, v LIMIT ${query.top}`,
      search === '' ? [] : [search],
    );
    const [rows, empty, distinct, min, max] = figures;
    return {
      name: column,
      type,
      rows: Number(rows),
      empty: Number(empty),
      distinct: Number(distinct),
      min: cellOf(min, type),
      max: cellOf(max, type),
      top: top.map(([value, count]) => ({ value: cellOf(value, type), count: Number(count) })),
    };
  });
}
