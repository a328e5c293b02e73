import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Catalog, Column } from '@fanfare/shared';
import { Draw } from '@fanfare/shared/testing';
import type { TestRow } from '../duckdb.ts';
import { damage, type Person } from './damage.ts';

const shared = process.env['FANFARE_SHARED_DATA'] ?? path.resolve(import.meta.dirname, '../../../../shared/data');
const tables = path.join(shared, 'adventureworks/csv');

/** Whether the AdventureWorks tables are there, and where they are looked for. */
export const adventureWorks = { tables, isThere: existsSync(tables) };

const personColumns = ['full_name', 'email', 'phone', 'street', 'postal_code', 'city'] as const;
const texts: Column[] = personColumns.map((name) => ({ name, type: 'text' }));

/** People and lines of a list about some of them. */
export const catalog: Catalog = {
  tables: [
    { name: 'people', label: 'People', key: ['person'], columns: [{ name: 'person', type: 'integer' }, ...texts] },
    { name: 'lines', label: 'Lines', key: ['line'], columns: [{ name: 'line', type: 'integer' }, ...texts] },
  ],
  links: [],
  dimensions: [
    { name: 'people', label: 'People', table: 'people' },
    { name: 'lines', label: 'Lines', table: 'lines' },
  ],
};

/** A list with known truth: for each line the person it is about, null for somebody else. */
export interface Study {
  people: readonly TestRow[];
  lines: readonly TestRow[];
  truth: ReadonlyMap<string, string | null>;
}

const sizes = { customers: 2000, again: 200, strangers: 300 };

/**
 * Individuals with a name and their home address are the people; 2,000 of them are on the list, damaged, 200 of these once
 * more and damaged otherwise, and 300 of the outside prospects, who are nobody's customers.
 */
export async function readStudy(seed: number): Promise<Study> {
  const homes = new Map<string, CsvRow>();
  for (const address of await readCsv('addresses')) {
    const customer = address['customer_id'] ?? '';
    if (address['address_type'] === 'Home' && customer !== '' && !homes.has(customer)) homes.set(customer, address);
  }
  const customers = await readCsv('customers');
  const people = customers.flatMap((customer) => {
    const home = homes.get(customer['customer_id'] ?? '');
    return home && customer['full_name'] ? [{ id: customer['customer_id'] ?? '', ...person(customer, home) }] : [];
  });
  const prospects = await readCsv('prospects');
  const strangers = prospects.map((prospect) => {
    const full_name = [prospect['first_name'], prospect['last_name']].join(' ').trim();
    return person({ ...prospect, full_name }, prospect);
  });
  const draw = new Draw(seed);
  const listed = draw.shuffled(people).slice(0, sizes.customers);
  const again = draw.shuffled(listed).slice(0, sizes.again);
  const others = draw.shuffled(strangers).slice(0, sizes.strangers);
  const all = draw.shuffled([
    ...[...listed, ...again].map((one) => ({ of: one.id, line: damage(one, draw) })),
    ...others.map((one) => ({ of: null, line: damage(one, draw) })),
  ]);
  return {
    people: people.map(({ id, ...one }) => ({ person: Number(id), ...one })),
    lines: all.map(({ line }, index) => ({ line: index + 1, ...line })),
    truth: new Map(all.map(({ of }, index) => [String(index + 1), of])),
  };
}

function person(row: CsvRow, address: CsvRow): Person {
  return {
    full_name: row['full_name'] ?? null,
    email: row['email'] ?? null,
    phone: row['phone'] ?? null,
    street: address['line1'] ?? null,
    postal_code: address['postal_code'] ?? null,
    city: address['city'] ?? null,
  };
}

type CsvRow = Readonly<Record<string, string | undefined>>;

/** Rows of a gzipped file as RFC 4180 has it, by column name; nothing between two commas is undefined. */
async function readCsv(table: string): Promise<CsvRow[]> {
  const packed = await readFile(path.join(tables, `${table}.csv.gz`));
  const lines: (string | undefined)[][] = [[]];
  for (const [, quoted, plain, end] of gunzipSync(packed)
    .toString()
    .matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/g)) {
    const value = quoted?.replaceAll('""', '"') ?? plain;
    lines.at(-1)?.push(value === '' ? undefined : value);
    if (end !== ',') lines.push([]);
  }
  const [header = [], ...rows] = lines;
  return rows
    .filter((row) => row.length === header.length)
    .map((row) => Object.fromEntries(header.map((name, index) => [name ?? '', row[index]])));
}
