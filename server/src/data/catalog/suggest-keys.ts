import type { Catalog, Suggestion, Table } from '@fanfare/shared';
import { quoteName } from '../../engine/duckdb/names.ts';
import { rankKeyCandidates } from './key-candidates.ts';
import { countAll, type TableReader } from './table-reader.ts';

const sampleRows = 20_000;
const candidatesTried = 6;

type KeySuggestion = Extract<Suggestion, { kind: 'key' }>;

/** A key for every table without one: columns that are filled and together never repeat. */
export async function suggestKeys(reader: TableReader, catalog: Catalog): Promise<KeySuggestion[]> {
  const found: KeySuggestion[] = [];
  for (const table of catalog.tables.filter((one) => one.key.length === 0)) {
    const suggestion = await suggestKey(reader, table);
    if (suggestion !== undefined) found.push(suggestion);
  }
  return found;
}

async function suggestKey(reader: TableReader, table: Table): Promise<KeySuggestion | undefined> {
  const from = reader.from(table.name);
  if (from === undefined) return undefined;
  const single = rankKeyCandidates(table.name, table.columns)
    .slice(0, candidatesTried)
    .map((column) => [column.name]);
  const pairs = pairsOf(
    table.columns.filter((column) => column.type === 'integer' || column.type === 'text').slice(0, candidatesTried),
  );
  for (const columns of [...single, ...pairs]) {
    if (!(await isUnique(reader, `(SELECT * FROM ${from} LIMIT ${sampleRows})`, columns))) continue;
    const [rows = 0, different = 0] = await uniqueness(reader, from, columns);
    if (rows === 0 || different < rows) continue;
    const reason =
      columns.length === 1
        ? `${columns[0]} is filled and different in all ${rows} rows`
        : `${columns.join(', ')} are together filled and different in all ${rows} rows`;
    return { kind: 'key', table: table.name, columns, matching: different, checked: rows, reason };
  }
  return undefined;
}

/** Pairs of columns, those that stand first in the table first. */
function pairsOf(columns: Table['columns']): string[][] {
  const pairs = columns.flatMap((left, index) =>
    columns.slice(index + 1).map((right, distance) => ({ left, right, rank: 2 * index + distance })),
  );
  return pairs.toSorted((a, b) => a.rank - b.rank).map(({ left, right }) => [left.name, right.name]);
}

async function isUnique(reader: TableReader, from: string, columns: readonly string[]): Promise<boolean> {
  const [rows, different] = await uniqueness(reader, from, columns);
  return rows !== undefined && rows > 0 && rows === different;
}

/** Rows, and different keys among the rows in which every column is filled. */
function uniqueness(reader: TableReader, from: string, columns: readonly string[]): Promise<number[]> {
  const names = columns.map(quoteName);
  const filled = names.map((name) => `${name} IS NOT NULL AND CAST(${name} AS VARCHAR) <> ''`).join(' AND ');
  const value = names.length === 1 ? names.join('') : `(${names.join(', ')})`;
  return countAll(reader, `SELECT count(*), count(DISTINCT ${value}) FILTER (${filled}) FROM ${from}`);
}
