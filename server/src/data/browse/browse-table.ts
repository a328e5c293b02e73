import type { browseTable, EndpointPart } from '@fanfare/shared';
import type { DataEngine } from '../../engine/data-engine.ts';
import { quoteName } from '../../engine/duckdb/names.ts';
import type { SqlValue } from '../../engine/engine.ts';
import { badRequest } from '../../http/errors.ts';
import { cellOf } from './cell-value.ts';
import { type ReadTable, withNewest, withVersion } from './read-version.ts';

type Query = EndpointPart<typeof browseTable, 'query'>;
type Page = EndpointPart<typeof browseTable, 'response'>;

/**
 * A page of a table. A filter finds rows whose value in the column contains the text, upper and lower case
 * alike; without a column every text and integer column is searched. Rows that sort alike are in the order of the key.
 * @throws HttpError 410 `table.version-gone` for an older version that nobody reads any more
 */
export function readTablePage(engine: DataEngine, table: string, query: Query, signal: AbortSignal): Promise<Page> {
  const read = async ({ connection, source, from }: ReadTable): Promise<Page> => {
    const names = Object.keys(source.columns);
    const { where, values } = filterOf(query, source.columns);
    const sort =
      query.sort === undefined ? [] : [`${columnSql(source.columns, query.sort)} ${query.direction} NULLS LAST`];
    const order = [...sort, ...(source.key.length > 0 ? source.key : names).map(quoteName)];
    const [counted] = await connection.all(`SELECT count(*) FROM ${from} WHERE ${where}`, values);
    const rows = await connection.all(
      `SELECT ${names.map(quoteName).join(', ')} FROM ${from} WHERE ${where} ORDER BY ${order.join(', ')}
       LIMIT ${query.pageSize} OFFSET ${(query.page - 1) * query.pageSize}`,
      values,
    );
    const columns = Object.entries(source.columns).map(([name, type]) => ({ name, type }));
    return {
      columns,
      rows: rows.map((row) => row.map((value, index) => cellOf(value, columns[index]?.type ?? 'text'))),
      total: Number(counted?.[0]),
      version: source.version,
    };
  };
  return query.version === undefined
    ? withNewest(engine, table, signal, read)
    : withVersion(engine, table, query.version, signal, read);
}

function filterOf(query: Query, columns: Readonly<Record<string, string>>): { where: string; values: SqlValue[] } {
  const text = query.filter ?? '';
  if (text === '') return { where: 'true', values: [] };
  const contains = (name: string) => `contains(lower(CAST(${quoteName(name)} AS VARCHAR)), lower($1))`;
  if (query.filterColumn === undefined) {
    const searched = Object.entries(columns).filter(([, type]) => type === 'text' || type === 'integer');
    const where = searched.map(([name]) => contains(name)).join(' OR ');
    return { where: where === '' ? 'false' : `(${where})`, values: [text] };
  }
  columnSql(columns, query.filterColumn);
  return { where: contains(query.filterColumn), values: [text] };
}

function columnSql(columns: Readonly<Record<string, string>>, name: string): string {
  if (!Object.hasOwn(columns, name)) throw badRequest('column.unknown', `There is no column ${name}.`);
  return quoteName(name);
}
