import { isUtf8 } from 'node:buffer';
import type { RecordFormat, ScannedRecord } from './record-format.ts';

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const empty = new Uint8Array(0);

type FieldState = 'start' | 'plain' | 'quoted' | 'closed';

/**
 * Divides a stream of bytes into records, exactly as RFC 4180 says, with line numbers.
 * Quotes count only at the beginning of a field; quotes inside an unquoted field are part of the text.
 * A quote that is never closed costs one record: reading goes on at the next line.
 */
export class RecordScanner {
  readonly #format: RecordFormat;
  readonly #emit: (record: ScannedRecord) => void;
  #rest: Uint8Array = empty;
  #line = 1;
  /** Reading an overlong record to its end without keeping it. */
  #skipping = false;

  constructor(format: RecordFormat, emit: (record: ScannedRecord) => void) {
    this.#format = format;
    this.#emit = emit;
  }

  push(chunk: Uint8Array): void {
    this.#scan(this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]), false);
  }

  /** No more bytes follow. */
  end(): void {
    this.#scan(this.#rest, true);
  }

  #scan(data: Uint8Array, last: boolean): void {
    let position = 0;
    while (position < data.length) {
      if (this.#skipping) {
        const end = data.indexOf(this.#endByte, position);
        if (end < 0) return this.#keep(empty);
        this.#skipping = false;
        this.#line += 1;
        position = end + 1;
        continue;
      }
      const next = this.#record(data, position, last);
      if (next === undefined) {
        if (data.length - position <= this.#format.maxRecordBytes) return this.#keep(data.subarray(position));
        position = this.#refuseLong(data, position);
      } else position = next;
    }
    this.#keep(empty);
  }

  /** Reads one record; undefined when its end is not in the data yet. */
  #record(data: Uint8Array, begin: number, last: boolean): number | undefined {
    const { quote, delimiter, singleLine } = this.#format;
    const endByte = this.#endByte;
    const firstOfDelimiter = delimiter[0];
    const { length } = data;
    let state: FieldState = 'start';
    let fields = 1;
    let lines = 0;
    let high = false;
    let zero = false;
    let irregular = false;
    let fault: string | undefined;
    let position = begin;
    for (; position < length; position += 1) {
      const byte = data[position] as number;
      if (byte >= 0x80) high = true;
      if (state === 'quoted') {
        if (byte === quote) {
          if (position + 1 === length && !last) return undefined;
          if (data[position + 1] === quote) position += 1;
          else state = 'closed';
        } else if (byte === endByte) {
          if (singleLine === true)
            return this.#refuseOpenQuote(data, begin, 'the quote that begins a field here is not closed on its line');
          lines += 1;
        } else if (byte === 0) zero = true;
      } else if (byte === firstOfDelimiter && this.#isDelimiter(data, position)) {
        position += delimiter.length - 1;
        fields += 1;
        state = 'start';
      } else if (byte === endByte) {
        break;
      } else if (byte === quote && state === 'start') {
        state = 'quoted';
      } else if (byte === carriageReturn && (position + 1 === length ? last : data[position + 1] === endByte)) {
        if (state === 'start') state = 'plain';
      } else {
        if (byte === carriageReturn && position + 1 === length) return undefined;
        if (byte === 0) zero = true;
        if (byte === quote || byte === carriageReturn) irregular = true;
        if (state === 'closed') fault ??= 'text follows the closing quote of a field';
        else state = 'plain';
      }
    }
    if (position === length && !last) return undefined;
    if (state === 'quoted')
      return this.#refuseOpenQuote(data, begin, 'the quote that begins a field here is never closed');
    const bytes = withoutCarriageReturn(data.subarray(begin, position), endByte);
    if (zero) fault ??= 'contains a NUL byte, so it is not text';
    if (high && !isUtf8(bytes)) fault ??= 'is not valid UTF-8 (if the file is Windows-1252, choose that encoding)';
    if (bytes.length > 0)
      this.#emit({ line: this.#line, bytes, fields, irregular, ...(fault === undefined ? {} : { fault }) });
    this.#line += lines + 1;
    return position + 1;
  }

  #refuseLong(data: Uint8Array, begin: number): number {
    const limit = `${this.#format.maxRecordBytes / 1024} KB`;
    const lineEnd = data.indexOf(this.#endByte, begin);
    if (lineEnd >= 0)
      return this.#refuseOpenQuote(data, begin, `the quote that begins a field here is not closed within ${limit}`);
    this.#refuse(data.subarray(begin), `the line is longer than ${limit}`);
    this.#skipping = true;
    return data.length;
  }

  #refuseOpenQuote(data: Uint8Array, begin: number, fault: string): number {
    const lineEnd = data.indexOf(this.#endByte, begin);
    const end = lineEnd < 0 ? data.length : lineEnd;
    this.#refuse(data.subarray(begin, end), fault);
    this.#line += 1;
    return end + 1;
  }

  #refuse(bytes: Uint8Array, fault: string): void {
    this.#emit({ line: this.#line, bytes, fields: 0, irregular: false, fault });
  }

  #isDelimiter(data: Uint8Array, position: number): boolean {
    const { delimiter } = this.#format;
    for (let index = 1; index < delimiter.length; index += 1) {
      if (data[position + index] !== delimiter[index]) return false;
    }
    return true;
  }

  get #endByte(): number {
    return this.#format.lineEnd === 'line-feed' ? lineFeed : carriageReturn;
  }

  #keep(rest: Uint8Array): void {
    this.#rest = rest;
  }
}

function withoutCarriageReturn(bytes: Uint8Array, endByte: number): Uint8Array {
  return endByte === lineFeed && bytes[bytes.length - 1] === carriageReturn ? bytes.subarray(0, -1) : bytes;
}
