import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { FileFormatSetting } from '@fanfare/shared';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { delimited, type FileReader, openFileReader } from '../../test/files/file-reader.ts';

let reader: FileReader;
beforeAll(async () => {
  reader = await openFileReader();
});
afterAll(() => reader.close());

describe('csv-spectrum', () => {
  const spectrum = path.dirname(createRequire(import.meta.url).resolve('csv-spectrum/package.json'));
  test.each(readdirSync(path.join(spectrum, 'csvs')))('%s', async (name) => {
    const csv = readFileSync(path.join(spectrum, 'csvs', name));
    const json: unknown = JSON.parse(readFileSync(path.join(spectrum, 'json', name.replace('.csv', '.json')), 'utf8'));
    const expected = z.array(z.record(z.string(), z.string())).parse(Array.isArray(json) ? json : [json]);
    const sources = Object.keys(expected[0] ?? {});
    const { rows, rejects } = await reader.read(csv, {
      format: delimited,
      columns: sources.map((source) => ({ source, whiteSpace: 'keep' })),
    });
    expect(rejects).toEqual([]);
    // The expected telephone number of this one case is not the one of its file.
    const wanted = expected.map((row) => sources.map((source) => row[source] || null));
    if (name !== 'location_coordinates.csv') expect(rows).toEqual(wanted);
    else expect(rows).toHaveLength(wanted.length);
  });
});

describe('a file that cannot be used is told in one sentence', () => {
  test.each([
    ['empty', Buffer.alloc(0), 'The file is empty.'],
    ['binary', Buffer.from([1, 0, 2, 3]), /The file is binary, not text/],
    ['Excel', Buffer.from('PK\u0003\u0004rest'), /ZIP or Excel file. Save the table as CSV/],
    ['UTF-16 of the other order', Buffer.from('\ufeffa,b\n', 'utf16le').swap16(), /UTF-16. Save it as UTF-8/],
    ['broken gzip', gzipSync(`a,b\n${'1,2\n'.repeat(10_000)}`).subarray(0, 60), /gzip file is damaged/],
    ['a gzip bomb', gzipSync(`a\n${'1234567890\n'.repeat(2_000_000)}`), /unpacks to more than 16 MB/],
    ['Parquet cut off', Buffer.from('PAR1 and nothing else'), /Parquet file is damaged/],
    ['an unreadable header', 'a,"b\n1,2\n', /first record cannot be read: the quote .* never closed/],
  ])('%s', async (_name, content, message) => {
    await expect(reader.sample(content).then(() => reader.read(content))).rejects.toThrow(message);
  });

  test('another format than the settings say', async () => {
    const columns = [{ source: 'a' }];
    await expect(reader.read('a\n1\n', { format: { kind: 'parquet' }, columns })).rejects.toThrow('It is not Parquet.');
    await expect(reader.read(Buffer.from('PAR1'), { format: delimited, columns })).rejects.toThrow('It is Parquet');
    const fixed: FileFormatSetting = { kind: 'fixed', widths: [], header: false, skipLines: 0, encoding: 'utf-8' };
    await expect(reader.sample('abc\ndef\n', { format: fixed })).rejects.toThrow(/widths .* cannot be found out/);
    const skipping = { ...delimited, skipLines: 9 };
    await expect(reader.read('a\n1\n', { format: skipping, columns })).rejects.toThrow(
      'Nothing is left after the 9 lines',
    );
  });
});

describe('a line that cannot be used is rejected with its reason', () => {
  test.each([
    ['a line of 10 MB', `a,b\n1,${'x'.repeat(10_000_000)}\n2,y\n`, ['2: the line is longer than 1024 KB']],
    ['an open quote', 'a,b\n1,"x\n2,y\n', ['2: the quote that begins a field here is never closed']],
    ['text after a quote', 'a,b\n1,"x"y\n2,y\n', ['2: text follows the closing quote of a field']],
    ['missing columns', 'a,b\n1\n2,y\n', ['2: has 1 fields where 2 are expected']],
    ['too many columns', 'a,b\n1,x,z\n2,y\n', ['2: has 3 fields where 2 are expected']],
    ['wrong encoding', Buffer.from('a,b\n1,\xfc\n2,y\n', 'latin1'), ['2: is not valid UTF-8']],
  ])('%s', async (_name, content, expected) => {
    const { rows, rejects, loaded } = await reader.read(content, {
      format: delimited,
      columns: [{ source: 'a' }, { source: 'b' }],
    });
    expect(rejects.map((reject) => reject.split(' (')[0])).toEqual(expected);
    expect(rows.at(-1)).toEqual(['2', 'y']);
    expect(loaded).toMatchObject({ accepted: 1, rejected: 1 });
  });

  test('a NUL byte far from the beginning', async () => {
    const { rejects, loaded } = await reader.read(`a,b\n${'1,y\n'.repeat(70_000)}2,x\0\n`, { format: delimited });
    expect(rejects).toEqual(['70002: contains a NUL byte, so it is not text']);
    expect(loaded).toMatchObject({ accepted: 70_000, rejected: 1 });
  });

  test('formulas, SQL and markup are data like any other', async () => {
    const content = `a,b\n=1+1,"'; DROP TABLE t; --"\n@SUM(A1),<script>\n-x,"%s {0} $1"\n`;
    const { rows, config } = await reader.read(content);
    expect(rows).toEqual([
      ['=1+1', "'; DROP TABLE t; --"],
      ['@SUM(A1)', '<script>'],
      ['-x', '%s {0} $1'],
    ]);
    expect(config.columns.map(({ type }) => type)).toEqual(['text', 'text']);
  });

  test('headers may be empty, repeated, reserved or full of quotes', async () => {
    const { rows, config } = await reader.read(`line,,A,a,"it's ""x""",_fanfare_from\n1,2,3,4,5,6\n`);
    expect(config.columns.map(({ name }) => name)).toEqual([
      'line_text',
      'column_2',
      'A',
      'a_2',
      `it's "x"`,
      'x_fanfare_from',
    ]);
    expect(rows).toEqual([[1n, 2n, 3n, 4n, 5n, 6n]]);
  });

  test('replacements, defaults and names with quotes reach the engine as they are', async () => {
    const { rows } = await reader.read(`v,w\nit's,x\n`, {
      format: delimited,
      columns: [
        {
          source: 'v',
          name: `a"b'c`,
          remap: { values: [{ from: "it's", to: `'); DROP TABLE x; --` }], otherwise: 'keep' },
        },
        { source: 'w', type: 'integer', onError: 'default', default: '-9007199254740993' },
      ],
    });
    expect(rows).toEqual([[`'); DROP TABLE x; --`, -9007199254740993n]]);
  });
});
