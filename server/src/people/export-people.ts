import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { type EndpointPart, type exportPeople as endpoint, printValues } from '@fanfare/shared';
import type { Caller, CountParts } from '../counts/count-request.ts';
import type { FileAnswer } from '../http/register.ts';
import { csvLine, ndjsonLine } from './export-lines.ts';
import { exportName } from './export-name.ts';
import { type OpenPeople, openPeople } from './open-people.ts';
import { copyToParquet } from './parquet-file.ts';
import { peopleValues } from './people-values.ts';
import { streamRows } from './stream-rows.ts';

export type ExportRequest = EndpointPart<typeof endpoint, 'body'>;

const bytesAhead = 1 << 20;

const contentTypes = {
  csv: 'text/csv; charset=utf-8',
  ndjson: 'application/x-ndjson',
  parquet: 'application/vnd.apache.parquet',
};

/**
 * All people on an outlet in key order as a file, at the reader's pace: keys only unless columns are asked for.
 * @param folder where a Parquet file is made; it is removed when it has been sent.
 */
export async function exportPeople(
  parts: CountParts,
  folder: string,
  request: ExportRequest,
  caller: Caller,
): Promise<FileAnswer> {
  const people = await openPeople(parts, { ...request, columns: request.columns ?? [] }, caller);
  return fileOfPeople(parts, folder, people, { name: exportName(request), format: request.format }, caller);
}

/** People as a file in key order. They are closed when they have been read. */
export async function fileOfPeople(
  parts: CountParts,
  folder: string,
  people: OpenPeople,
  { name, format }: { name: string; format: ExportRequest['format'] },
  caller: Caller,
): Promise<FileAnswer> {
  const contentType = contentTypes[format];
  if (format !== 'parquet') {
    const content = Readable.from(lines(parts, people, format, caller.signal), {
      objectMode: false,
      highWaterMark: bytesAhead,
    });
    content.once('close', () => people.close());
    return { name, contentType, content };
  }
  const file = path.join(folder, `${randomUUID()}.parquet`);
  try {
    await mkdir(folder, { recursive: true });
    await copyToParquet(parts.engine, people, file, caller.signal);
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  } finally {
    people.close();
  }
  const content = createReadStream(file);
  content.once('close', () => void rm(file, { force: true }));
  return { name, contentType, content };
}

async function* lines(
  parts: CountParts,
  people: OpenPeople,
  format: 'csv' | 'ndjson',
  signal: AbortSignal,
): AsyncGenerator<string> {
  const names = people.columns.map((one) => one.name);
  const { scalars, cells } = peopleValues(people.columns);
  const { text, values } = printValues(people.relation, scalars, people.statements);
  const order = people.relation.source.key.map((_, index) => `k${index}`).join(', ');
  const print = format === 'csv' ? csvLine : (row: Parameters<typeof csvLine>[0]) => ndjsonLine(names, row);
  if (format === 'csv') yield csvLine(names);
  const batches = streamRows(parts.engine, `SELECT * FROM (${text}) AS people ORDER BY ${order}`, values, signal);
  for await (const batch of batches) yield batch.map((row) => print(cells(row))).join('');
}
