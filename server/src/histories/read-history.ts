import {
  type Catalog,
  type EndpointPart,
  findDimension,
  historyTable,
  type listReturned as listEndpoint,
  type readHistory as readEndpoint,
  returnedColumn,
  runColumns,
  runsTable,
} from '@fanfare/shared';
import type { DataEngine, TableVersion } from '../engine/data-engine.ts';
import type { EngineConnection } from '../engine/engine.ts';
import { physicalTypes, quoteName } from '../engine/duckdb/names.ts';
import { badRequest, notFound } from '../http/errors.ts';

type HistoryName = EndpointPart<typeof readEndpoint, 'body'>;
export type History = EndpointPart<typeof readEndpoint, 'response'>;
type ListRequest = EndpointPart<typeof listEndpoint, 'body'>;
export type ReturnedPage = EndpointPart<typeof listEndpoint, 'response'>;

const shownRuns = 50;
const instant = (value: string): string => `strftime(${value}, '%Y-%m-%dT%H:%M:%S.%fZ')`;

/** The table that keeps a history; undefined while nothing is remembered. @throws HttpError 404 */
export function historyStored(
  engine: DataEngine,
  catalog: Catalog,
  { history, dimension, processed }: HistoryName,
): TableVersion | undefined {
  const found = findDimension(catalog, dimension);
  if (!found) throw notFound(`The targeting dimension ${dimension}`);
  return engine.table(processed === 'date' ? runsTable(history) : historyTable(history, found.table));
}

/** What a history remembers: how many rows, and its runs. */
export async function readHistory(
  engine: DataEngine,
  stored: TableVersion | undefined,
  processed: HistoryName['processed'],
  signal: AbortSignal,
): Promise<History> {
  if (!stored) return { rows: 0, oldest: null, newest: null, runs: [], total: 0 };
  return reading(engine, stored, signal, async (connection, from) => {
    const isByDate = processed === 'date';
    const one = isByDate ? `*, ${runColumns.rows} AS n` : `${returnedColumn}, count(*) AS n`;
    const last = isByDate ? `, ${runColumns.run}` : '';
    const [sums] = await connection.all(
      `SELECT ${isByDate ? '0' : 'count(*)'}, ${instant(`min(${returnedColumn})`)},
         ${instant(`max(${returnedColumn})`)}, ${isByDate ? 'count(*)' : `count(DISTINCT ${returnedColumn})`} FROM ${from}`,
    );
    const runs = await connection.all(
      `SELECT ${instant(returnedColumn)}, n
       FROM (SELECT ${one} FROM ${from}${isByDate ? '' : ` GROUP BY ${returnedColumn}`}) AS runs
       ORDER BY ${returnedColumn} DESC${last} LIMIT ${shownRuns}`,
    );
    const [count = 0, oldest = null, newest = null, total = 0] = sums ?? [];
    return {
      rows: Number(count),
      oldest: typeof oldest === 'string' ? oldest : null,
      newest: typeof newest === 'string' ? newest : null,
      runs: runs.map(([at, number]) => ({ at: String(at), rows: Number(number) })),
      total: Number(total),
    };
  });
}

/** A page of the keys a history returned, in key order. @throws HttpError 400 for a place that is none of this list */
export async function listReturned(
  engine: DataEngine,
  stored: TableVersion | undefined,
  { search = '', after, limit }: ListRequest,
  signal: AbortSignal,
): Promise<ReturnedPage> {
  if (!stored) return { columns: [], rows: [], next: null };
  const { key, columns } = stored;
  const names = key.map(quoteName);
  const texts = names.map((name) => `CAST(${name} AS VARCHAR)`);
  const values: string[] = [];
  const bind = (value: string): string => `$${values.push(value)}`;
  const place = after === undefined ? undefined : readPlace(after, key.length);
  const typed = place?.map((text, index) => {
    const type = columns.find(({ name }) => name === key[index])?.type ?? 'text';
    return `TRY_CAST(${bind(text)} AS ${physicalTypes[type]})`;
  });
  const found = search.trim() === '' ? undefined : bind(search.trim());
  const where = [
    ...(typed ? [`(${names.join(', ')}) > (${typed.join(', ')})`] : []),
    ...(found ? [`(${texts.map((text) => `contains(lower(${text}), lower(${found}))`).join(' OR ')})`] : []),
  ];
  return reading(engine, stored, signal, async (connection, from) => {
    const rows = await connection.all(
      `SELECT ${[...texts, instant(returnedColumn)].join(', ')} FROM ${from}
       ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''} ORDER BY ${names.join(', ')} LIMIT ${limit + 1}`,
      values,
    );
    const shown = rows.slice(0, limit).map((row) => {
      return { key: row.slice(0, key.length).map(String), returned: String(row[key.length]) };
    });
    const last = shown.at(-1);
    const next =
      rows.length > shown.length && last ? Buffer.from(JSON.stringify(last.key)).toString('base64url') : null;
    return { columns: [...key], rows: shown, next };
  });
}

function readPlace(after: string, length: number): string[] {
  try {
    const place: unknown = JSON.parse(Buffer.from(after, 'base64url').toString('utf8'));
    if (Array.isArray(place) && place.length === length && place.every((one) => typeof one === 'string')) return place;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw badRequest('people.cursor', 'The place to go on from is not one of this list.');
}

/** Reads a version that stays while it is read; of a table that is dropped meanwhile there is nothing. */
async function reading<T>(
  engine: DataEngine,
  { table, version, columns, key }: TableVersion,
  signal: AbortSignal,
  work: (connection: EngineConnection, from: string) => Promise<T>,
): Promise<T> {
  const lease = engine.leaseVersion(table, version);
  if (!lease) throw notFound('The history');
  const types = Object.fromEntries(columns.map(({ name, type }) => [name, type]));
  try {
    const from = `${engine.sourceSql({ table, version, columns: types, key })} AS h`;
    return await engine.withConnection((connection) => work(connection, from), { signal });
  } finally {
    lease.release();
  }
}
