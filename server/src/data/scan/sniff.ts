import { isUtf8 } from 'node:buffer';
import type { ReadOptions } from '@fanfare/shared';
import { fieldTexts } from './fields.ts';
import { ImportRefused } from './import-refused.ts';
import type { RecordFormat } from './record-format.ts';
import { RecordScanner } from './record-scanner.ts';
import { firstBytes, unpackedBytes, type UnpackLimits } from './unpacked-bytes.ts';

const sampleBytes = 256 * 1024;
const sampledRecords = 200;
export const maxRecordBytes = 1024 * 1024;

/** How a text file is read, with every setting known. */
export interface ReadSettings {
  /** `fixed`: columns have `widths` in characters, and `delimiter` is only that of the rows handed on. */
  format: 'csv' | 'ndjson' | 'fixed';
  delimiter: string;
  quote: string;
  header: boolean;
  /** Name of an encoding as the Encoding standard has it. */
  encoding: string;
  skipLines: number;
  lineEnd: RecordFormat['lineEnd'];
  /** A quoted field does not go on beyond the end of its line. */
  singleLine?: boolean;
  widths?: readonly number[];
}

/** The beginning of a text file. */
export interface FileStart {
  /** Without a byte order mark, as UTF-8. */
  text: Buffer;
  encoding: string;
  lineEnd: RecordFormat['lineEnd'];
}

/**
 * Finds out how the file is written; settings that are given stay as they are.
 * @throws ImportRefused when the file is empty, binary or in an encoding that cannot be read.
 */
export async function sniffFile(
  file: string,
  name: string,
  given: Omit<ReadOptions, 'encoding'> & { encoding?: string | undefined },
  limits: UnpackLimits,
): Promise<ReadSettings | { format: 'parquet' }> {
  const isParquet = await beginsAsParquet(file);
  if (given.format === 'parquet' || (given.format === undefined && isParquet)) {
    if (!isParquet) throw new ImportRefused('file.parquet', 'The file is not Parquet.');
    return { format: 'parquet' };
  }
  const { text, encoding, lineEnd } = await readStart(file, given.encoding, limits);
  const common = { encoding, lineEnd, skipLines: given.skipLines ?? 0 } as const;
  const body = skipLines(text, common.skipLines, lineEnd).rest;
  if (given.format === 'ndjson' || (given.format === undefined && isNdjson(name, body))) {
    return { ...common, format: 'ndjson', delimiter: '\u0001', quote: '', header: false };
  }
  const quote = given.quote ?? '"';
  const delimiter = given.delimiter ?? findDelimiter(body, quote, lineEnd);
  const first = sampleRecords(body, formatOf({ delimiter, quote, lineEnd }))[0] ?? [];
  return { ...common, format: 'csv', delimiter, quote, header: given.header ?? looksLikeHeader(first) };
}

/** True when the file begins as a Parquet file does. */
export async function beginsAsParquet(file: string): Promise<boolean> {
  return (await firstBytes(file, 4)).toString('latin1') === 'PAR1';
}

/**
 * Reads the beginning of a text file (256 KB), unpacked when it is gzip.
 * @throws ImportRefused when the file is empty, binary or in an encoding that was not asked for.
 */
export async function readStart(file: string, wanted: string | undefined, limits: UnpackLimits): Promise<FileStart> {
  const sample = withoutMark(await unpackedSample(file, limits));
  if (sample.length === 0) throw new ImportRefused('file.empty', 'The file is empty.');
  if (wanted !== 'utf-16le') refuseBinary(sample);
  const encoding = wanted ?? (isUtf8(wholeLines(sample)) ? 'utf-8' : 'windows-1252');
  const text = encoding === 'utf-8' ? sample : Buffer.from(new TextDecoder(encoding).decode(sample));
  if (wanted === 'utf-16le' && text.includes(0)) refuseBinary(text);
  return { text, encoding, lineEnd: !text.includes(0x0a) && text.includes(0x0d) ? 'carriage-return' : 'line-feed' };
}

/** The byte-level form of the settings. */
export function formatOf(
  settings: Pick<ReadSettings, 'delimiter' | 'quote' | 'lineEnd'> &
    Partial<Pick<ReadSettings, 'format' | 'singleLine'>>,
): RecordFormat {
  const isDivided = settings.format !== 'fixed';
  return {
    delimiter: Buffer.from(isDivided ? settings.delimiter : '\u0001'),
    quote: settings.quote === '' || !isDivided ? undefined : Buffer.from(settings.quote)[0],
    lineEnd: settings.lineEnd,
    maxRecordBytes,
    ...(settings.singleLine === true ? { singleLine: true } : {}),
  };
}

/** Without a byte order mark. */
export function withoutMark(bytes: Buffer): Buffer {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

/** The bytes after the first lines, and how many of those lines were not among the bytes. */
export function skipLines(
  bytes: Buffer,
  count: number,
  lineEnd: RecordFormat['lineEnd'],
): { rest: Buffer; missing: number } {
  const end = lineEnd === 'line-feed' ? 0x0a : 0x0d;
  let position = 0;
  for (let skipped = 0; skipped < count; skipped += 1) {
    const found = bytes.indexOf(end, position);
    if (found < 0) return { rest: bytes.subarray(bytes.length), missing: count - skipped };
    position = found + 1;
  }
  return { rest: bytes.subarray(position), missing: 0 };
}

async function unpackedSample(file: string, limits: UnpackLimits): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of unpackedBytes(file, limits, { bytesRead: 0 })) {
    parts.push(chunk);
    length += chunk.length;
    if (length >= sampleBytes) break;
  }
  return Buffer.concat(parts).subarray(0, sampleBytes);
}

function refuseBinary(sample: Buffer): void {
  const mark = sample.subarray(0, 2).toString('hex');
  if (mark === 'fffe' || mark === 'feff') {
    throw new ImportRefused('file.encoding', 'The file is UTF-16. Save it as UTF-8 and upload it again.');
  }
  if (sample.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') {
    throw new ImportRefused('file.binary', 'The file is a ZIP or Excel file. Save the table as CSV and upload that.');
  }
  if (sample.includes(0)) {
    throw new ImportRefused(
      'file.binary',
      'The file is binary, not text. Upload CSV, NDJSON or Parquet, plain or packed with gzip.',
    );
  }
}

/** Up to the last line end, so that no character is cut; everything when there is none. */
function wholeLines(sample: Buffer): Buffer {
  const end = sample.lastIndexOf(0x0a);
  return sample.length < sampleBytes || end < 0 ? sample : sample.subarray(0, end);
}

function isNdjson(name: string, body: Buffer): boolean {
  if (/\.(ndjson|jsonl)(\.gz)?$/i.test(name)) return true;
  return !/\.(csv|tsv|txt)(\.gz)?$/i.test(name) && body.toString('utf8', 0, 100).trimStart().startsWith('{');
}

/** The delimiter that divides most records into the same number of fields, more than one. */
function findDelimiter(body: Buffer, quote: string, lineEnd: RecordFormat['lineEnd']): string {
  const scored = [',', ';', '\t', '|'].map((delimiter) => {
    const counts = sampleRecords(body, formatOf({ delimiter, quote, lineEnd })).map((fields) => fields.length);
    const usual = counts[0] ?? 1;
    const same = counts.filter((count) => count === usual).length / Math.max(counts.length, 1);
    return { delimiter, score: usual > 1 ? same + Math.min(usual, 50) / 1000 : 0 };
  });
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score > 0 ? best.delimiter : ',';
}

function sampleRecords(body: Buffer, format: RecordFormat): (string | null)[][] {
  const records: (string | null)[][] = [];
  const scanner = new RecordScanner(format, (record) => {
    if (record.fault === undefined && records.length < sampledRecords) records.push(fieldTexts(record.bytes, format));
  });
  scanner.push(body);
  if (body.length < sampleBytes) scanner.end();
  return records;
}

/** Every field filled and different, and none that looks like a value. */
export function looksLikeHeader(first: readonly (string | null)[]): boolean {
  const names = first.map((field) => (field ?? '').trim().toLowerCase());
  const isValue = (name: string) =>
    name === '' || /^[-+]?[\d.,]+$/.test(name) || /^\d{1,4}[-./]\d{1,2}[-./]\d/.test(name) || name.includes('@');
  const filled = names.filter((name) => name !== '');
  return filled.length > 0 && filled.length >= names.length / 2 && !filled.some(isValue);
}
