import type { RecordFormat } from './record-format.ts';

const quoteByte = 0x22;

interface RawField {
  /** Text of the field without its quotes. */
  text: Buffer;
  quoted: boolean;
}

/** Divides a record into its fields. An unquoted field without text is null, a quoted one is the empty text. */
export function fieldTexts(record: Uint8Array, format: RecordFormat): (string | null)[] {
  return rawFields(record, format).map(({ text, quoted }) =>
    text.length === 0 && !quoted ? null : text.toString('utf8'),
  );
}

/** The same record with every filled field in double quotes. */
export function strictlyQuoted(record: Uint8Array, format: RecordFormat): Buffer {
  const parts: Uint8Array[] = [];
  for (const [index, { text, quoted }] of rawFields(record, format).entries()) {
    if (index > 0) parts.push(format.delimiter);
    if (quoted || text.length > 0) parts.push(quoteText(text.toString('utf8')));
  }
  return Buffer.concat(parts);
}

/** Texts as a record in which every filled one is in double quotes; null is written as nothing. */
export function quotedTexts(texts: readonly (string | null)[], delimiter: string): Buffer {
  const parts = texts.map((text) => (text === null ? Buffer.alloc(0) : quoteText(text)));
  return Buffer.concat(parts.flatMap((part, index) => (index === 0 ? [part] : [Buffer.from(delimiter), part])));
}

/** A text in double quotes, for a delimited file. */
export function quoteText(text: string): Buffer {
  return Buffer.from(`"${text.replaceAll('"', '""')}"`);
}

function rawFields(record: Uint8Array, format: RecordFormat): RawField[] {
  const data = Buffer.from(record.buffer, record.byteOffset, record.byteLength);
  const delimiter = Buffer.from(format.delimiter);
  const fields: RawField[] = [];
  let position = 0;
  while (true) {
    const isQuoted = format.quote !== undefined && data[position] === format.quote;
    const field = isQuoted ? quotedField(data, position, format.quote ?? quoteByte) : undefined;
    const from = field?.end ?? position;
    const found = data.indexOf(delimiter, from);
    const end = found < 0 ? data.length : found;
    fields.push(
      field === undefined ? { text: data.subarray(position, end), quoted: false } : { text: field.text, quoted: true },
    );
    if (found < 0) return fields;
    position = end + delimiter.length;
  }
}

/** `end` is the position after the closing quote. */
function quotedField(data: Buffer, begin: number, quote: number): { text: Buffer; end: number } {
  const parts: Buffer[] = [];
  let from = begin + 1;
  while (true) {
    const found = data.indexOf(quote, from);
    if (found < 0) return { text: Buffer.concat([...parts, data.subarray(from)]), end: data.length };
    if (data[found + 1] !== quote)
      return { text: Buffer.concat([...parts, data.subarray(from, found)]), end: found + 1 };
    parts.push(data.subarray(from, found + 1));
    from = found + 2;
  }
}
