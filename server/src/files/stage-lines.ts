import { type FileColumn, lineNumberColumn, rejectColumns } from '@fanfare/shared';
import type { RawSource } from '../data/import/raw-source.ts';
import { scanRejectsSql } from '../data/import/reject-file.ts';
import type { StoredColumn } from '../engine/data-engine.ts';
import { physicalTypes, quoteName } from '../engine/duckdb/names.ts';
import { hiddenColumns } from '../engine/duckdb/table-writes.ts';
import type { EngineConnection } from '../engine/engine.ts';
import { separator } from './line-columns.ts';
import { linesSql } from './lines-sql.ts';

const shownCharacters = 2000;

export interface LinesPlan {
  source: RawSource;
  /** Records that could not be read at all; undefined for Parquet. */
  scanRejects: string | undefined;
  /** Columns that are read. */
  columns: readonly FileColumn[];
  timeZone: string;
}

/** Columns of a table with the lines of a file, in order. */
export function storedColumns(columns: readonly FileColumn[]): StoredColumn[] {
  return [
    { name: lineNumberColumn, type: 'integer' },
    ...columns.map(({ name, type }) => ({ name, type })),
    { name: rejectColumns.cause, type: 'text' },
    { name: rejectColumns.reason, type: 'text' },
  ];
}

/** Reads every line of a file into a table: accepted ones, and rejected ones with cause and reason. */
export async function stageLines(connection: EngineConnection, staging: string, plan: LinesPlan): Promise<void> {
  const { columns, scanRejects } = plan;
  const stored = storedColumns(columns);
  const names = stored.map(({ name }) => quoteName(name));
  const parts = [acceptedSql(plan), ...(scanRejects === undefined ? [] : [unreadableSql(columns, scanRejects)])];
  const all = `SELECT ${[...names, ...hiddenColumns([lineNumberColumn], stored, 's')].join(', ')} FROM (${parts.join(' UNION ALL ')}) s`;
  await connection.run(`CREATE TABLE ${staging} AS ${all}`);
}

function acceptedSql({ source, columns, timeZone }: LinesPlan): string {
  const lines = linesSql(source, columns, timeZone);
  const refusal = `coalesce(${[...lines.columns.map((one) => one.refusal), 'NULL::VARCHAR'].join(', ')}) AS refusal`;
  const values = lines.columns.map(({ kept }, index) => `${kept} AS w${index}`);
  const first = `split_part(refusal, ${separator}, 1)`;
  const rest = `substr(refusal, length(${first}) + 2) || ${separator} || left(x, ${shownCharacters})`;
  return `SELECT l AS ${lineNumberColumn}, ${lines.columns.map(({ column }, index) => `w${index} AS ${quoteName(column.name)}`).join(', ')},
    CASE WHEN refusal IS NOT NULL THEN ${first} END AS ${rejectColumns.cause},
    CASE WHEN refusal IS NOT NULL THEN ${rest} END AS ${rejectColumns.reason}
    FROM (SELECT l, x, ${[...values, refusal].join(', ')} FROM (${lines.checked}))`;
}

function unreadableSql(columns: readonly FileColumn[], scanRejects: string): string {
  const nothing = columns.map(({ name, type }) => `CAST(NULL AS ${physicalTypes[type]}) AS ${quoteName(name)}`);
  return `SELECT line AS ${lineNumberColumn}, ${nothing.join(', ')}, 'unreadable' AS ${rejectColumns.cause},
    ${separator} || replace(reason, ${separator}, ' ') || ${separator} || text AS ${rejectColumns.reason}
    FROM ${scanRejectsSql(scanRejects)}`;
}
