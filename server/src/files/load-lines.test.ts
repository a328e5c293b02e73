import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { delimited, type FileReader, openFileReader, type ReadSettings } from '../../test/files/file-reader.ts';

let reader: FileReader;
beforeAll(async () => {
  reader = await openFileReader();
});
afterAll(() => reader.close());

/** Reads texts of one column `v`; the second column keeps blank lines lines. */
async function values(texts: readonly string[], rules: Partial<NonNullable<ReadSettings['columns']>[number]>) {
  const quoted = texts.map((text) => `"${text.replaceAll('"', '""')}",x`);
  const content = ['v,other', ...quoted].join('\n');
  const { rows, rejects } = await reader.read(content, { format: delimited, columns: [{ source: 'v', ...rules }] });
  return { values: rows.map(([value]) => value), rejects };
}

describe('columns', () => {
  test('are taken by the name in the header, renamed, ignored and typed', async () => {
    const { rows, loaded } = await reader.read('id,name,born\n7,Ann,2001-02-03\n', {
      format: delimited,
      columns: [
        { source: 'born', name: 'birthday', type: 'date' },
        { source: 'name', ignore: true },
        { source: 'id', type: 'integer' },
      ],
    });
    expect(rows).toEqual([['2001-02-03', 7n]]);
    expect(loaded).toEqual({ accepted: 1, rejected: 0, failure: undefined });
  });

  test('are taken by position without a header', async () => {
    const { rows } = await reader.read('7;Ann\n8;Bob\n', {
      format: { ...delimited, separator: ';', header: false },
      columns: [{ source: 'column_2', name: 'name' }],
    });
    expect(rows).toEqual([['Ann'], ['Bob']]);
  });

  test('that the file lacks are named', async () => {
    const settings = { format: delimited, columns: [{ source: 'mail' }] };
    await expect(reader.read('id,name\n1,Ann\n', settings)).rejects.toThrow('It has no column mail. It has: id, name.');
  });
});

describe('what becomes of a value', () => {
  test('white space', async () => {
    const texts = ['  a   b ', ' '];
    expect((await values(texts, {})).values).toEqual(['a   b', null]);
    expect((await values(texts, { whiteSpace: 'keep' })).values).toEqual(['  a   b ', ' ']);
    expect((await values(texts, { whiteSpace: 'collapse' })).values).toEqual(['a b', null]);
    expect((await values(texts, { whiteSpace: 'remove' })).values).toEqual(['ab', null]);
  });

  test('letter case', async () => {
    expect((await values(['anna éLISE'], { letterCase: 'upper' })).values).toEqual(['ANNA ÉLISE']);
    expect((await values(['anna éLISE'], { letterCase: 'lower' })).values).toEqual(['anna élise']);
    expect((await values(['anna éLISE'], { letterCase: 'capitalize' })).values).toEqual(['Anna Élise']);
  });

  test('width', async () => {
    const { values: kept, rejects } = await values(['abc', 'abcd'], { width: 3 });
    expect(kept).toEqual(['abc']);
    expect(rejects).toEqual(['3 v: "abcd" is longer than 3 characters']);
    expect((await values(['abcd'], { width: 3, onError: 'ignore' })).values).toEqual([null]);
  });

  test('replacements, kept, by default and rejected', async () => {
    const list = [
      { from: 'm', to: 'Male' },
      { from: 'n/a', to: '' },
    ];
    const texts = ['m', 'n/a', 'zz', ''];
    const keep = await values(texts, { remap: { values: list, otherwise: 'keep' }, letterCase: 'upper' });
    expect(keep.values).toEqual(['Male', null, 'ZZ', null]);
    const standing = await values(texts, { remap: { values: list, otherwise: 'default' }, default: 'Other' });
    expect(standing.values).toEqual(['Male', null, 'Other', null]);
    const reject = await values(texts, { remap: { values: list, otherwise: 'reject' }, onError: 'ignore' });
    expect(reject).toEqual({ values: ['Male', null, null], rejects: ['4 v: "zz" has no replacement'] });
    const none = await values(['a', ''], { remap: { values: [], otherwise: 'default' }, default: 'b' });
    expect(none.values).toEqual(['b', null]);
  });

  test('numbers in every format', async () => {
    const comma = { type: 'decimal', numbers: { decimal: ',', thousands: '.' } } as const;
    expect(await values(['1.234,50', '-7', '0,5', '1.5', '12.34'], comma)).toEqual({
      values: ['1234.500000', '-7.000000', '0.500000'],
      rejects: [
        '5 v: "1.5" is not a number with up to 18 digits before and 6 after the point',
        '6 v: "12.34" is not a number with up to 18 digits before and 6 after the point',
      ],
    });
    const spaced = { type: 'integer', numbers: { decimal: ',', thousands: ' ' } } as const;
    expect((await values(['1 234 567', '1\u00a0234', '1\u202f000'], spaced)).values).toEqual([1234567n, 1234n, 1000n]);
    const swiss = { type: 'float', numbers: { decimal: '.', thousands: "'" } } as const;
    expect((await values(["1'234.5", '1’000'], swiss)).values).toEqual([1234.5, 1000]);
    const english = { type: 'decimal', numbers: { decimal: '.', thousands: ',' } } as const;
    expect((await values(['1,234.50', '1,2'], english)).values).toEqual(['1234.500000']);
  });

  test('dates in their format, with a time in the time zone', async () => {
    expect((await values(['03.02.2001', '2001-02-03'], { type: 'date', dateFormat: 'DD.MM.YYYY' })).values).toEqual([
      '2001-02-03',
      '2001-02-03',
    ]);
    const { rows } = await reader.read('at\n"01.07.2026 12:00"\n', {
      format: delimited,
      columns: [{ source: 'at', type: 'datetime', dateFormat: 'DD.MM.YYYY HH:mm' }],
      timeZone: 'Europe/Berlin',
    });
    expect(rows).toEqual([['2026-07-01T10:00:00Z']]);
  });

  test('errors: rejected, ignored, or the default', async () => {
    const texts = ['1', 'x', ''];
    expect(await values(texts, { type: 'integer' })).toEqual({
      values: [1n, null],
      rejects: ['3 v: "x" is not a whole number of up to 18 digits'],
    });
    expect((await values(texts, { type: 'integer', onError: 'ignore' })).values).toEqual([1n, null, null]);
    expect((await values(texts, { type: 'integer', onError: 'default', default: '-1' })).values).toEqual([
      1n,
      -1n,
      null,
    ]);
  });

  test('empty values: allowed, required, or required for numbers', async () => {
    expect((await values(['', 'a'], { empty: 'required' })).rejects).toEqual(['2 v: is empty']);
    expect((await values(['', 'a'], { empty: 'required-numbers' })).rejects).toEqual([]);
    expect((await values(['', '1'], { empty: 'required-numbers', type: 'integer' })).rejects).toEqual([
      '2 v: is empty',
    ]);
    const standing = { empty: 'required', onError: 'default', default: 'none' } as const;
    expect((await values(['', 'a'], standing)).values).toEqual(['none', 'a']);
  });
});

describe('formats', () => {
  test('lines are left out, records go on over several lines or do not', async () => {
    const content = 'made today\n\na,b\n1,"x\ny"\n2,z\n';
    const columns = [{ source: 'b' }];
    expect((await reader.read(content, { format: { ...delimited, skipLines: 2 }, columns })).rows).toEqual([
      ['x\ny'],
      ['z'],
    ]);
    const single = await reader.read(content, { format: { ...delimited, skipLines: 2, multiline: false }, columns });
    expect(single.rows).toEqual([['z']]);
    expect(single.rejects).toEqual([
      '4: the quote that begins a field here is not closed on its line',
      '5: has 1 fields where 2 are expected',
    ]);
  });

  test('another quote, none, and longer separators', async () => {
    const columns = [{ source: 'a' }, { source: 'b' }];
    const single = { ...delimited, quote: "'", separator: '||' };
    expect((await reader.read('a||b\n\'x||y\'||"z"\n', { format: single, columns })).rows).toEqual([['x||y', '"z"']]);
    const none = { ...delimited, quote: '' };
    expect((await reader.read('a,b\n"x,y"\n', { format: none, columns })).rows).toEqual([['"x', 'y"']]);
  });

  test('fixed width', async () => {
    const content = 'id name      amount\n001Ann Smith  12.50\n002Zoë          \n003too long for the columns\n';
    const { rows, rejects } = await reader.read(content, {
      format: { kind: 'fixed', widths: [3, 10, 6], header: true, skipLines: 0, encoding: 'utf-8' },
      columns: [{ source: 'id' }, { source: 'name' }, { source: 'amount', type: 'decimal' }],
    });
    expect(rows).toEqual([
      ['001', 'Ann Smith', '12.500000'],
      ['002', 'Zoë', null],
    ]);
    expect(rejects).toEqual(['4: has 27 characters where the columns have 19']);
  });

  test('other encodings', async () => {
    const columns = [{ source: 'a' }];
    const windows = { ...delimited, encoding: 'windows-1252' } as const;
    expect((await reader.read(Buffer.from('a\nZo\xeb\n', 'latin1'), { format: windows, columns })).rows).toEqual([
      ['Zoë'],
    ]);
    const wide = await reader.read(Buffer.from('\ufeffa\tb\nZoë\t1\n', 'utf16le'));
    expect(wide.config.format).toMatchObject({ encoding: 'utf-16le', separator: '\t' });
    expect(wide.rows).toEqual([['Zoë', 1n]]);
  });

  test('Parquet keeps its types', async () => {
    const file = `${reader.folder}/types.parquet`;
    await reader.engine.withConnection((connection) =>
      connection.run(
        `COPY (SELECT 7::INTEGER AS id, 'Ann' AS name, 1.5::DECIMAL(8,2) AS amount, DATE '2001-02-03' AS born, NULL::VARCHAR AS none)
         TO '${file}' (FORMAT parquet)`,
      ),
    );
    const { readFile } = await import('node:fs/promises');
    const { rows, config } = await reader.read(await readFile(file));
    expect(config.columns.map(({ type }) => type)).toEqual(['integer', 'text', 'decimal', 'date', 'text']);
    expect(rows).toEqual([[7n, 'Ann', '1.500000', '2001-02-03', null]]);
  });
});
