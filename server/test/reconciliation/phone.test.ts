import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { call, type Catalog, column, phoneCountries } from '@fanfare/shared';
import { afterAll, expect, it } from 'vitest';
import { openTestDuckDb, type TestDuckDb } from '../duckdb.ts';
import { engineValues } from '../formula/evaluate-formulas.ts';

const shared = process.env['FANFARE_SHARED_DATA'] ?? path.resolve(import.meta.dirname, '../../../../shared/data');
const file = path.join(shared, 'conformance/phone-examples-libphonenumber.csv');

const catalog: Catalog = {
  tables: [
    {
      name: 'numbers',
      key: ['id'],
      columns: [
        { name: 'id', type: 'integer' },
        { name: 'international', type: 'text' },
        { name: 'national', type: 'text' },
        { name: 'bare', type: 'text' },
        { name: 'code', type: 'text' },
        { name: 'trunk', type: 'text' },
      ],
    },
  ],
  links: [],
  dimensions: [],
};
let data: TestDuckDb | undefined;
afterAll(() => data?.close());

it('valid numbers of all countries are read as E.164, in international form and as they are dialled at home', async () => {
  if (!existsSync(file)) {
    process.stderr.write(`The telephone numbers are not in ${file}: they were not read.\n`);
    expect(process.env['FANFARE_REQUIRE_DATA'] ?? '').toBe('');
    return;
  }
  const lines = (await readFile(file, 'utf8')).trim().split(/\r?\n/).slice(1);
  const examples = lines.flatMap((line) => {
    const [region = '', code = '', , number = ''] = line.split(',');
    return /^[A-Z]{2}$/.test(region) ? [{ region, code, number }] : [];
  });
  const unknown = [...new Set(examples.map(({ region }) => region))].filter((region) => !phoneCountries.has(region));
  expect(unknown).toEqual([]);
  const otherCode = examples.filter(({ region, code }) => phoneCountries.get(region)?.callingCode !== code);
  expect(otherCode).toEqual([]);

  const rows = examples.map(({ region, code, number }, id) => {
    const trunk = phoneCountries.get(region)?.trunkPrefix ?? '';
    return { id, international: `+${code} ${number}`, national: `${trunk}${number}`, bare: number, code, trunk };
  });
  data = await openTestDuckDb(catalog, { numbers: rows });
  const source = data.source('numbers');
  const args = (name: string) => [name, 'code', 'trunk'].map((one) => column(source, one));
  const forms = ['international', 'national', 'bare'];
  const read = await engineValues(
    data,
    source,
    forms.map((form) => call('normalize-phone', args(form), 'text')),
  );
  const agreeing = forms.map(
    (_, form) => examples.filter(({ code, number }, id) => read.get(String(id))?.[form] === `+${code}${number}`).length,
  );
  // One is a short number of Iran. Bare, seven more begin with the digits that are dialled first at home.
  expect([examples.length, ...agreeing]).toEqual([1132, 1131, 1131, 1124]);
});
