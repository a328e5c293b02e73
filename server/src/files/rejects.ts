import { Readable } from 'node:stream';
import { type EndpointPart, isTableOfFile, type listRejects, lineNumberColumn, rejectColumns } from '@fanfare/shared';
import type { DataEngine } from '../engine/data-engine.ts';
import { quoteName } from '../engine/duckdb/names.ts';
import { notFound } from '../http/errors.ts';
import { fileNameOf } from '../http/file-name.ts';
import type { FileAnswer } from '../http/register.ts';
import { csvLine } from '../people/export-lines.ts';
import { streamRows } from '../people/stream-rows.ts';
import { countLines } from './load-lines.ts';

/** A file and the table that holds its lines as some settings read them. */
export interface RejectsRequest {
  file: string;
  table: string;
}

type Rejects = EndpointPart<typeof listRejects, 'response'>;

const columns = ['line', 'column', 'reason', 'text'] as const;

/** Numbers of a loaded file, and its first rejected lines. @throws HttpError 404 when it is not loaded. */
export async function firstRejects(engine: DataEngine, request: RejectsRequest, limit: number): Promise<Rejects> {
  const lease = await engine.lease();
  try {
    const sql = rejectsSql(engine, request);
    const rows = await engine.withConnection((connection) => connection.all(`${sql} LIMIT ${limit}`));
    const { accepted, rejected } = await countLines(engine, request.table);
    const rejects = rows.map(([line, column, reason, text]) => ({
      line: Number(line),
      column: textOf(column),
      reason: textOf(reason),
      text: textOf(text),
    }));
    return { accepted, rejected, rejects };
  } finally {
    lease.release();
  }
}

/** Every rejected line as CSV, at the reader's pace. @throws HttpError 404 when the file is not loaded. */
export async function rejectsFile(
  engine: DataEngine,
  request: RejectsRequest,
  name: string,
  signal: AbortSignal,
): Promise<FileAnswer> {
  const lease = await engine.lease();
  try {
    const sql = rejectsSql(engine, request);
    const content = Readable.from(csv(engine, sql, signal), { objectMode: false });
    content.once('close', () => lease.release());
    return { name: fileNameOf([name, 'rejected lines'], 'csv'), contentType: 'text/csv; charset=utf-8', content };
  } catch (error) {
    lease.release();
    throw error;
  }
}

async function* csv(engine: DataEngine, sql: string, signal: AbortSignal): AsyncGenerator<string> {
  yield csvLine(columns);
  for await (const batch of streamRows(engine, sql, [], signal)) {
    yield batch.map(([line, ...texts]) => csvLine([Number(line), ...texts.map(textOf)])).join('');
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function rejectsSql(engine: DataEngine, { file, table }: RejectsRequest): string {
  const version = isTableOfFile(table, file) ? engine.table(table) : undefined;
  if (version === undefined) throw notFound('The loaded file');
  const types = Object.fromEntries(version.columns.map((column) => [column.name, column.type]));
  const part = (index: number) => `split_part(${rejectColumns.reason}, chr(31), ${index})`;
  const text = `substr(${rejectColumns.reason}, length(${part(1)}) + length(${part(2)}) + 3)`;
  return `SELECT ${quoteName(lineNumberColumn)}, ${part(1)}, ${part(2)}, ${text}
    FROM ${engine.sourceSql({ ...version, columns: types })} WHERE ${rejectColumns.cause} IS NOT NULL
    ORDER BY ${quoteName(lineNumberColumn)}`;
}
