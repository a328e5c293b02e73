import { copyFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { ReadOptions } from '@fanfare/shared';
import type { DataEngine } from '../../engine/data-engine.ts';
import type { ScanProgress, ScanResult } from '../scan/scan-file.ts';
import { scanInWorker } from '../scan/scan-in-worker.ts';
import { type ReadSettings, sniffFile } from '../scan/sniff.ts';
import { checkTimeZone } from './time-zone.ts';
import { delimitedSource, jsonSource, parquetSource, type RawSource } from './raw-source.ts';
import { ImportRefused } from '../scan/import-refused.ts';
import { maxRejectsKept } from './reject-file.ts';

/** As many as the catalog holds for a table. */
const maxColumns = 2000;

/** A file to import and where its working files go. */
export interface FileRequest {
  file: string;
  /** Name the person knows it by. */
  name: string;
  options: ReadOptions;
  /** An existing folder for working files, inside the data folder. */
  folder: string;
  maxUnpackedBytes: number;
  /** Read only so much, for a preview. */
  sampleBytes?: number;
  /** Records that cannot be read are written down up to this number; default `maxRejectsKept`. */
  maxRejectsKept?: number;
}

/** A file that the engine can read. */
export interface OpenedSource {
  source: RawSource;
  /** The options with everything that was found out. */
  options: ReadOptions;
  /** What reading the file gave; undefined for Parquet. */
  scan?: ScanResult;
  /** Records that could not be read; undefined for Parquet. */
  scanRejects?: string;
}

/** Reads a file once, or hands it on as it is when it is Parquet. Throws ImportRefused. */
export async function openSource(
  engine: DataEngine,
  request: FileRequest,
  report: (progress: ScanProgress) => void,
  signal?: AbortSignal,
): Promise<OpenedSource> {
  const { options } = request;
  checkTimeZone(options.timeZone);
  const settings = await sniffFile(request.file, request.name, options, request);
  const opened = await readSource(engine, request, settings, report, signal);
  return { ...opened, options: { ...options, ...knownOptions(settings) } };
}

/** Reads a file as the settings say. Throws ImportRefused. */
export async function readSource(
  engine: DataEngine,
  request: Omit<FileRequest, 'name' | 'options'>,
  settings: ReadSettings | { format: 'parquet' },
  report: (progress: ScanProgress) => void,
  signal?: AbortSignal,
): Promise<Omit<OpenedSource, 'options'>> {
  const opened = await (settings.format === 'parquet'
    ? readParquet(engine, request, report, signal)
    : readText(engine, request, settings, report, signal));
  const { length } = opened.source.columns;
  if (length <= maxColumns) return opened;
  throw new ImportRefused('file.columns', `The file has ${length} columns; ${maxColumns} can be imported.`);
}

async function readParquet(
  engine: DataEngine,
  request: Omit<FileRequest, 'name' | 'options'>,
  report: (progress: ScanProgress) => void,
  signal: AbortSignal | undefined,
): Promise<Omit<OpenedSource, 'options'>> {
  const file = path.join(request.folder, 'rows.parquet');
  await copyFile(request.file, file);
  const source = await engine.withConnection((connection) => parquetSource(connection, file), optional(signal));
  report({ bytesRead: (await stat(file)).size, records: 0, rejected: 0 });
  return { source };
}

async function readText(
  engine: DataEngine,
  request: Omit<FileRequest, 'name' | 'options'>,
  settings: ReadSettings,
  report: (progress: ScanProgress) => void,
  signal: AbortSignal | undefined,
): Promise<Omit<OpenedSource, 'options'>> {
  const rowsFile = path.join(request.folder, 'rows.csv');
  const scanRejects = path.join(request.folder, 'rejects.csv');
  const scan = await scanInWorker(
    {
      file: request.file,
      settings,
      rowsFile,
      rejectsFile: scanRejects,
      maxRejectsKept: request.maxRejectsKept ?? maxRejectsKept,
      maxUnpackedBytes: request.maxUnpackedBytes,
      ...(request.sampleBytes === undefined ? {} : { sampleBytes: request.sampleBytes }),
    },
    report,
    signal,
  );
  const source =
    settings.format === 'ndjson'
      ? await engine.withConnection((connection) => jsonSource(connection, rowsFile), optional(signal))
      : delimitedSource(rowsFile, settings, scan);
  return { source, scan, scanRejects };
}

function knownOptions(settings: ReadSettings | { format: 'parquet' }): ReadOptions {
  if (settings.format === 'parquet') return { format: 'parquet' };
  const encoding = settings.encoding === 'windows-1252' ? 'windows-1252' : 'utf-8';
  const common = { encoding, skipLines: settings.skipLines } as const;
  if (settings.format === 'ndjson') return { ...common, format: 'ndjson' };
  return {
    ...common,
    format: 'csv',
    delimiter: settings.delimiter,
    quote: settings.quote,
    header: settings.header,
  };
}

function optional(signal: AbortSignal | undefined): { signal?: AbortSignal } {
  return signal === undefined ? {} : { signal };
}
