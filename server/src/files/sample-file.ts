import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import type { FileColumn, FileFormatSetting, FileSample, SampleCell } from '@fanfare/shared';
import { detectTypes } from '../data/import/detect-types.ts';
import { workFolder } from '../data/import/import-request.ts';
import { readSource } from '../data/import/open-source.ts';
import type { RawSource } from '../data/import/raw-source.ts';
import { scanRejectsSql } from '../data/import/reject-file.ts';
import { checkTimeZone } from '../data/import/time-zone.ts';
import { ImportRefused } from '../data/scan/import-refused.ts';
import { lineColumn as sourceLine } from '../engine/duckdb/names.ts';
import type { EngineConnection } from '../engine/engine.ts';
import { detectFormat, readSettings, withWidths } from './format-settings.ts';
import type { LoadParts } from './load-lines.ts';
import { linesSql } from './lines-sql.ts';
import { proposeColumns } from './propose-columns.ts';

const sampleBytes = 4 * 1024 * 1024;
const shownRows = 50;
const shownUnreadable = 20;
const shownCharacters = 200;
const examined = 100;

export interface SampleRequest {
  name: string;
  format?: FileFormatSetting | undefined;
  columns?: readonly FileColumn[] | undefined;
  timeZone: string;
}

/** Reads the beginning of a file (4 MB) as the settings say; what is left out is found out. Throws ImportRefused. */
export async function sampleFile(
  { engine, folder, maxUnpackedBytes }: LoadParts,
  file: string,
  { name, format: given, columns, timeZone }: SampleRequest,
  signal: AbortSignal,
): Promise<FileSample> {
  checkTimeZone(timeZone);
  const work = workFolder(folder, `sample-${randomUUID()}`);
  await mkdir(work, { recursive: true });
  try {
    const limits = { maxUnpackedBytes };
    const format = given === undefined ? await detectFormat(file, name, limits) : await withWidths(file, given, limits);
    const settings = await readSettings(file, format, limits);
    const request = { file, folder: work, maxUnpackedBytes, sampleBytes };
    const { source, scan, scanRejects } = await readSource(engine, request, settings, () => undefined, signal);
    if (source.columns.length === 0) throw new ImportRefused('file.columns', 'It has no columns.');
    return await engine.withConnection(
      async (connection) => {
        const found = columns === undefined ? await propose(connection, source, format, timeZone) : undefined;
        const read = found?.columns ?? columns ?? [];
        const rows = await readRows(connection, source, read, timeZone);
        const unreadable = scanRejects === undefined ? [] : await readUnreadable(connection, scanRejects);
        return {
          format,
          columns: [...read],
          sources: source.columns.map((column) => column.source),
          rows: [...rows, ...unreadable].sort((a, b) => a.line - b.line),
          remarks: [...source.remarks, ...(found?.remarks ?? []), ...partRemarks(scan?.complete)],
        };
      },
      { signal },
    );
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function propose(
  connection: EngineConnection,
  source: RawSource,
  format: FileFormatSetting,
  timeZone: string,
): Promise<{ columns: FileColumn[]; remarks: string[] }> {
  const options = { timeZone, ...(format.kind === 'delimited' ? { delimiter: format.separator } : {}) };
  const detected = await detectTypes(connection, source, options);
  const texts = await connection.all(
    `SELECT ${source.columns.map(({ raw }) => `left(${raw}, ${shownCharacters})`).join(', ')} FROM ${source.from} ORDER BY ${sourceLine} LIMIT ${examined}`,
  );
  const found = source.columns.map((raw, index) => ({
    raw,
    detected: detected.columns[index],
    examples: texts.flatMap((row) => (typeof row[index] === 'string' && row[index] !== '' ? [row[index]] : [])),
  }));
  return { columns: proposeColumns(found, detected.options), remarks: detected.remarks };
}

async function readRows(
  connection: EngineConnection,
  source: RawSource,
  columns: readonly FileColumn[],
  timeZone: string,
): Promise<FileSample['rows']> {
  const lines = linesSql(source, columns, timeZone);
  const cells = lines.columns.flatMap(({ kept }, index) => [
    `left(CAST(${kept} AS VARCHAR), ${shownCharacters})`,
    `left(a${index}, ${shownCharacters})`,
    `e${index}`,
  ]);
  const rejects = lines.columns.map(({ column, refusal }) => (column.ignore ? 'false' : `${refusal} IS NOT NULL`));
  const rows = await connection.all(
    `SELECT l, ${[...rejects, 'false'].join(' OR ')}, ${cells.join(', ')} FROM (${lines.checked}) ORDER BY l LIMIT ${shownRows}`,
  );
  return rows.map(([line, rejected, ...parts]) => ({
    line: Number(line),
    rejected: rejected === true,
    cells: columns.map((column, index) => cellOf(column, parts.slice(index * 3, index * 3 + 3))),
  }));
}

/** A column that is ignored shows its text, and so does a value that is not one of its column. */
function cellOf({ ignore, onError }: FileColumn, [kept, text, fault]: readonly unknown[]): SampleCell {
  const raw = typeof text === 'string' ? text : null;
  if (ignore) return { text: raw };
  if (typeof fault !== 'string') return { text: typeof kept === 'string' ? kept : null };
  const problem = fault.split('\u001f')[1] ?? fault;
  return { text: onError === 'default' && typeof kept === 'string' ? kept : raw, problem };
}

async function readUnreadable(connection: EngineConnection, scanRejects: string): Promise<FileSample['rows']> {
  const rows = await connection.all(
    `SELECT line, reason, left(text, ${shownCharacters}) FROM ${scanRejectsSql(scanRejects)} ORDER BY line LIMIT ${shownUnreadable}`,
  );
  return rows.map(([line, reason, text]) => ({
    line: Number(line),
    rejected: true,
    problem: String(reason),
    cells: [{ text: typeof text === 'string' ? text : null }],
  }));
}

function partRemarks(complete: boolean | undefined): string[] {
  return complete === false ? ['Types were found in the first 4 MB of the file.'] : [];
}
