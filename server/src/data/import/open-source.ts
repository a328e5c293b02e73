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
  const opened = await readSource(engine, request, report, signal);
  const { length } = opened.source.columns;
  if (length <= maxColumns) return opened;
  throw new ImportRefused('file.columns', `The file has ${length} columns; ${maxColumns} can be imported.`);
}

async function readSource(
  engine: DataEngine,
  request: FileRequest,
  report: (progress: ScanProgress) => void,
  signal?: AbortSignal,
): Promise<OpenedSource> {
  checkTimeZone(request.options.timeZone);
  const settings = await sniffFile(request.file, request.name, request.options, request);
  if (settings.format === 'parquet') {
    const file = path.join(request.folder, 'rows.parquet');
    await copyFile(request.file, file);
    const source = await engine.withConnection((connection) => parquetSource(connection, file), optional(signal));
    report({ bytesRead: (await stat(file)).size, records: 0, rejected: 0 });
    return { source, options: { ...request.options, format: 'parquet' } };
  }
  const rowsFile = path.join(request.folder, 'rows.csv');
  const scanRejects = path.join(request.folder, 'rejects.csv');
  const scan = await scanInWorker(
    {
      file: request.file,
      settings,
      rowsFile,
      rejectsFile: scanRejects,
      maxRejectsKept,
      maxUnpackedBytes: request.maxUnpackedBytes,
      ...(request.sampleBytes === undefined ? {} : { sampleBytes: request.sampleBytes }),
    },
    report,
    signal,
  );
  const source =
    settings.format === 'csv'
      ? delimitedSource(rowsFile, settings, scan)
      : await engine.withConnection((connection) => jsonSource(connection, rowsFile), optional(signal));
  return { source, options: { ...request.options, ...knownOptions(settings) }, scan, scanRejects };
}

function knownOptions(settings: ReadSettings): ReadOptions {
  const common = { format: settings.format, encoding: settings.encoding, skipLines: settings.skipLines };
  if (settings.format === 'ndjson') return common;
  return { ...common, delimiter: settings.delimiter, quote: settings.quote, header: settings.header };
}

function optional(signal: AbortSignal | undefined): { signal?: AbortSignal } {
  return signal === undefined ? {} : { signal };
}
