import { type FileHandle, open } from 'node:fs/promises';
import { fieldTexts, quotedTexts, quoteText, strictlyQuoted } from './fields.ts';
import { fixedTexts, widthFault } from './fixed-width.ts';
import { ImportRefused } from './import-refused.ts';
import { RecordScanner } from './record-scanner.ts';
import type { ScannedRecord } from './record-format.ts';
import { formatOf, type ReadSettings, skipLines, withoutMark } from './sniff.ts';
import { unpackedBytes } from './unpacked-bytes.ts';

const shownTextCharacters = 2000;

export interface ScanRequest {
  file: string;
  settings: ReadSettings;
  /** Receives the good records as `line<delimiter>record`, strictly quoted, lines ended by a line feed. */
  rowsFile: string;
  /** Receives `line,column,reason,text` of the others. */
  rejectsFile: string;
  /** At most so many rejects are written; all are counted. */
  maxRejectsKept: number;
  maxUnpackedBytes: number;
  /** Stop after so many unpacked bytes, for a preview. */
  sampleBytes?: number;
}

export interface ScanProgress {
  bytesRead: number;
  records: number;
  rejected: number;
}

export interface ScanResult extends ScanProgress {
  /** Names of the header as they stand; undefined without a header. */
  header: string[] | undefined;
  /** Fields of every good record. */
  fields: number;
  /** False when a preview stopped before the end. */
  complete: boolean;
}

/**
 * Reads a text file once and writes its good records in a strict form that the engine reads in parallel.
 * Every other record goes to the rejects with its line and reason.
 * @throws ImportRefused when the file as a whole cannot be read.
 */
export async function scanFile(request: ScanRequest, report: (progress: ScanProgress) => void): Promise<ScanResult> {
  const rows = await BlockWriter.open(request.rowsFile);
  const rejects = await BlockWriter.open(request.rejectsFile);
  try {
    const sorter = new RecordSorter(request, rows, rejects);
    const complete = await readRecords(request, sorter, async () => {
      await rows.drain();
      await rejects.drain();
      report(sorter.progress);
    });
    await rows.flush();
    await rejects.flush();
    return { ...sorter.progress, header: sorter.header, fields: sorter.fields ?? 0, complete };
  } finally {
    await rows.close();
    await rejects.close();
  }
}

async function readRecords(
  request: ScanRequest,
  sorter: RecordSorter,
  afterChunk: () => Promise<void>,
): Promise<boolean> {
  const { settings } = request;
  const scanner = new RecordScanner(formatOf(settings), (record) => sorter.add(record));
  const decoder = settings.encoding === 'utf-8' ? undefined : new TextDecoder(settings.encoding);
  let isFirst = true;
  let toSkip = settings.skipLines;
  let unpacked = 0;
  for await (const chunk of unpackedBytes(request.file, request, sorter.progress)) {
    let bytes = isFirst ? withoutMark(chunk) : chunk;
    if (decoder !== undefined) bytes = Buffer.from(decoder.decode(bytes, { stream: true }));
    const { rest, missing } = skipLines(bytes, toSkip, settings.lineEnd);
    scanner.push(rest);
    toSkip = missing;
    isFirst = false;
    unpacked += chunk.length;
    await afterChunk();
    if (request.sampleBytes !== undefined && unpacked >= request.sampleBytes) return false;
  }
  scanner.end();
  await afterChunk();
  return true;
}

/** Decides record by record where it goes. */
class RecordSorter {
  readonly progress: ScanProgress = { bytesRead: 0, records: 0, rejected: 0 };
  header: string[] | undefined;
  fields: number | undefined;
  readonly #request: ScanRequest;
  readonly #rows: BlockWriter;
  readonly #rejects: BlockWriter;

  constructor(request: ScanRequest, rows: BlockWriter, rejects: BlockWriter) {
    this.#request = request;
    this.#rows = rows;
    this.#rejects = rejects;
    if (request.settings.format === 'ndjson') this.fields = 1;
  }

  #textsOf({ bytes }: ScannedRecord): (string | null)[] {
    const { settings } = this.#request;
    return settings.widths === undefined ? fieldTexts(bytes, formatOf(settings)) : fixedTexts(bytes, settings.widths);
  }

  add(record: ScannedRecord): void {
    if (this.fields === undefined) {
      if (record.fault !== undefined) {
        throw new ImportRefused('file.first-record', `The first record cannot be read: ${record.fault}.`);
      }
      this.fields = this.#request.settings.widths?.length ?? record.fields;
      if (this.#request.settings.header) {
        this.header = this.#textsOf(record).map((name) => name ?? '');
        return;
      }
    }
    const fault = record.fault ?? this.#countFault(record);
    if (fault === undefined) this.#accept(record);
    else this.#reject(record, fault);
  }

  #accept(record: ScannedRecord): void {
    const { settings } = this.#request;
    const line = record.line + settings.skipLines;
    this.#rows.add(Buffer.from(`${line}${settings.delimiter}`));
    this.#rows.add(this.#strictly(record));
    this.#rows.add(lineFeed);
    this.progress.records += 1;
  }

  #strictly(record: ScannedRecord): Uint8Array {
    const { settings } = this.#request;
    if (settings.widths !== undefined) return quotedTexts(this.#textsOf(record), settings.delimiter);
    const mustRewrite = record.irregular || (settings.quote !== '"' && settings.format === 'csv');
    return mustRewrite ? strictlyQuoted(record.bytes, formatOf(settings)) : record.bytes;
  }

  #reject(record: ScannedRecord, reason: string): void {
    this.progress.rejected += 1;
    if (this.progress.rejected > this.#request.maxRejectsKept) return;
    const text = Buffer.from(record.bytes)
      .toString('utf8', 0, shownTextCharacters * 4)
      .slice(0, shownTextCharacters);
    this.#rejects.add(Buffer.from(`${record.line + this.#request.settings.skipLines},,`));
    this.#rejects.add(quoteText(reason));
    this.#rejects.add(comma);
    this.#rejects.add(quoteText(text.replaceAll('\0', '\uFFFD')));
    this.#rejects.add(lineFeed);
  }

  #countFault(record: ScannedRecord): string | undefined {
    const { widths } = this.#request.settings;
    if (widths !== undefined) return widthFault(record.bytes, widths);
    if (record.fields === this.fields) return undefined;
    if (this.#request.settings.format === 'ndjson') return 'is not valid JSON';
    return `has ${record.fields} fields where ${this.fields} are expected`;
  }
}

const lineFeed = Buffer.from('\n');
const comma = Buffer.from(',');
const blockBytes = 4 * 1024 * 1024;

/** Collects small pieces and writes them to a file in large blocks. */
class BlockWriter {
  readonly #file: FileHandle;
  #blocks: Buffer[] = [];
  #block = Buffer.allocUnsafe(blockBytes);
  #filled = 0;

  private constructor(file: FileHandle) {
    this.#file = file;
  }

  static async open(file: string): Promise<BlockWriter> {
    return new BlockWriter(await open(file, 'w'));
  }

  add(bytes: Uint8Array): void {
    if (this.#filled + bytes.length > this.#block.length) this.#next(bytes.length);
    this.#block.set(bytes, this.#filled);
    this.#filled += bytes.length;
  }

  /** Writes the full blocks. */
  async drain(): Promise<void> {
    const blocks = this.#blocks;
    this.#blocks = [];
    for (const block of blocks) await this.#file.writeFile(block);
  }

  async flush(): Promise<void> {
    this.#next(0);
    await this.drain();
  }

  async close(): Promise<void> {
    await this.#file.close();
  }

  #next(needed: number): void {
    if (this.#filled > 0) this.#blocks.push(this.#block.subarray(0, this.#filled));
    this.#block = Buffer.allocUnsafe(Math.max(blockBytes, needed));
    this.#filled = 0;
  }
}
