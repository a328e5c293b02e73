import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldTexts, strictlyQuoted } from './fields.ts';
import type { RecordFormat } from './record-format.ts';
import { RecordScanner } from './record-scanner.ts';

const comma: RecordFormat = {
  delimiter: Buffer.from(','),
  quote: 0x22,
  lineEnd: 'line-feed',
  maxRecordBytes: 1000,
};

interface Read {
  line: number;
  fields: (string | null)[];
  fault?: string;
}

function read(chunks: readonly Uint8Array[], format = comma): Read[] {
  const found: Read[] = [];
  const scanner = new RecordScanner(format, ({ line, bytes, fault }) => {
    found.push({ line, fields: fieldTexts(bytes, format), ...(fault === undefined ? {} : { fault }) });
  });
  for (const chunk of chunks) scanner.push(chunk);
  scanner.end();
  return found;
}

const readText = (text: string, format = comma) => read([Buffer.from(text)], format);

/** Texts made of what is dangerous in a delimited file. */
const field = fc.string({ unit: fc.constantFrom('a', 'é', ',', '"', '\n', '\r\n', ' ', '||', '|') });
const records = fc.array(fc.array(fc.option(field), { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 });
const quoted = (value: string | null) => (value === null ? '' : `"${value.replaceAll('"', '""')}"`);

describe('records', () => {
  test('what is written strictly is read back, whole or in any pieces', () => {
    fc.assert(
      fc.property(
        records,
        fc.constantFrom(',', '||', 'é'),
        fc.constantFrom('\n', '\r\n'),
        fc.array(fc.nat(30)),
        (rows, delimiter, end, cuts) => {
          const format = { ...comma, delimiter: Buffer.from(delimiter) };
          const bytes = Buffer.from(rows.map((row) => row.map(quoted).join(delimiter)).join(end));
          const found = readText(bytes.toString(), format);
          expect(found.map((one) => one.fields)).toEqual(rows);
          const pieces: Buffer[] = [];
          let from = 0;
          for (const cut of cuts) {
            pieces.push(bytes.subarray(from, from + cut));
            from += cut;
          }
          expect(read([...pieces, bytes.subarray(from)], format)).toEqual(found);
        },
      ),
    );
  });

  test('any bytes are read to the end, the same in any pieces', () => {
    const unit = fc.constantFrom('a', ',', '"', '\n', '\r', '\u0000', 'é', '\u00ff');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), fc.nat(59), (text, cut) => {
        const bytes = Buffer.from(text, 'latin1');
        const whole = read([bytes]);
        expect(read([bytes.subarray(0, cut), bytes.subarray(cut)])).toEqual(whole);
        expect(whole.map((one) => one.line)).toEqual(whole.map((one) => one.line).toSorted((a, b) => a - b));
      }),
    );
  });

  test('irregular records keep their fields when written strictly', () => {
    for (const text of [`5'6",x`, 'a"b"c,"d"', 'a\rb,c', '"",', 'x, "y"']) {
      const bytes = Buffer.from(text);
      expect(fieldTexts(strictlyQuoted(bytes, comma), comma)).toEqual(fieldTexts(bytes, comma));
    }
  });
});

describe('lines', () => {
  test('are counted through line breaks in quotes and blank lines', () => {
    expect(readText('a,b\n"x\n\ny",1\n\n2,3').map((one) => one.line)).toEqual([1, 2, 6]);
  });

  test('end with a carriage return alone in old files', () => {
    expect(readText('a,b\r1,2\r', { ...comma, lineEnd: 'carriage-return' })).toMatchObject([
      { line: 1 },
      { line: 2, fields: ['1', '2'] },
    ]);
  });
});

describe('faults', () => {
  test('cost one record', () => {
    expect(readText('"a"b,c\n1,2\n"open,\n3,4\n')).toEqual([
      { line: 1, fields: ['a', 'c'], fault: 'text follows the closing quote of a field' },
      { line: 2, fields: ['1', '2'] },
      { line: 3, fields: ['open,'], fault: 'the quote that begins a field here is never closed' },
      { line: 4, fields: ['3', '4'] },
    ]);
  });

  test('of overlong records name the limit', () => {
    const long = 'x'.repeat(3000);
    const faults = read([
      Buffer.from(`a,${long.slice(0, 1500)}`),
      Buffer.from(`${long}\n1,2\n`),
      Buffer.from(`"${long}`),
      Buffer.from('\n3,4\n'),
    ]);
    expect(faults.map(({ line, fault }) => [line, fault?.replace(/.* (is|not) /, '')])).toEqual([
      [1, 'longer than 0.9765625 KB'],
      [2, undefined],
      [3, 'longer than 0.9765625 KB'],
      [4, undefined],
    ]);
  });
});
