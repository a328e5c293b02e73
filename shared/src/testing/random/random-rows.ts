import type { Catalog, Column, Link, Table } from '../../catalog/catalog.ts';
import type { Clock } from '../naive/relative-time.ts';
import {
  identityOf,
  isEmpty,
  type NaiveData,
  type NaiveRow,
  type NaiveTable,
  type NaiveValue,
} from '../naive/value.ts';
import type { Draw } from './draw.ts';
import { randomAddress, randomValue } from './random-value.ts';

type MutableRow = Map<string, NaiveValue>;

/**
 * Rows for every table: unique filled keys, many empties (nothing and the empty text), values that repeat,
 * references that mostly lead somewhere, sometimes nowhere. References of one-to-one links are unique.
 */
export function randomData(draw: Draw, catalog: Catalog, clock: Clock): NaiveData {
  const tables = new Map<string, { table: Table; rows: MutableRow[] }>();
  for (const table of catalog.tables) tables.set(table.name, { table, rows: randomRows(draw, table, clock) });
  for (const link of catalog.links) {
    const from = tables.get(link.from.table);
    const to = tables.get(link.to.table);
    if (from === undefined || to === undefined) continue;
    if (link.cardinality === 'one-to-one') from.rows = partners(draw, from.rows, link, to.rows);
    else fillReferences(draw, from.rows, link, to.rows);
  }
  return new Map([...tables].map(([name, { table, rows }]) => [name, naiveTable(table, rows)]));
}

function naiveTable(table: Table, rows: readonly NaiveRow[]): NaiveTable {
  return {
    name: table.name,
    columns: new Map(table.columns.map((column) => [column.name, column.type])),
    key: table.key,
    rows,
  };
}

function randomRows(draw: Draw, table: Table, clock: Clock): MutableRow[] {
  const count = draw.chance(0.03) ? 0 : draw.integer(20, 50);
  const seen = new Set<string>();
  const rows: MutableRow[] = [];
  for (let i = 0; i < count; i += 1) {
    const row: MutableRow = new Map(table.columns.map((column) => [column.name, cell(draw, table, column, clock, i)]));
    const key = JSON.stringify(table.key.map((column) => identityOf(row.get(column))));
    if (table.key.length > 0 && seen.has(key)) continue;
    seen.add(key);
    rows.push(row);
  }
  return draw.shuffled(rows);
}

function cell(draw: Draw, table: Table, column: Column, clock: Clock, index: number): NaiveValue {
  if (table.key.includes(column.name)) return keyValue(draw, table, column, clock, index);
  if (draw.chance(0.2)) return column.type === 'text' && draw.chance(0.5) ? '' : null;
  if (column.role === 'email') return randomAddress(draw);
  if (column.role === 'consent-email') return draw.chance(0.75);
  return randomValue(draw, column.type, clock);
}

/** Keys repeat in parts when there are several columns; a single key column mostly counts. */
function keyValue(draw: Draw, table: Table, column: Column, clock: Clock, index: number): NaiveValue {
  if (table.key.length > 1) return randomValue(draw, column.type, clock);
  if (column.type === 'integer') return BigInt(index * 3 - 7);
  if (column.type === 'text')
    return draw.chance(0.4) ? `${String(randomValue(draw, 'text', clock))}${index}` : `k${index}`;
  return randomValue(draw, column.type, clock);
}

/** Rows whose key is the key of a row of the other table, each another one; there are as many as find a partner. */
function partners(draw: Draw, from: readonly MutableRow[], link: Link, to: readonly NaiveRow[]): MutableRow[] {
  const free = draw.shuffled(to).slice(0, draw.integer(Math.ceil(to.length * 0.6), to.length));
  return from.slice(0, free.length).map((row, i) => {
    link.from.columns.forEach((column, part) => {
      row.set(column, free[i]?.get(link.to.columns[part] ?? '') ?? null);
    });
    return row;
  });
}

function fillReferences(draw: Draw, from: readonly MutableRow[], link: Link, to: readonly NaiveRow[]): void {
  for (const row of from) {
    const target = draw.chance(0.8) && to.length > 0 ? draw.pick(to) : undefined;
    const isOrphan = draw.chance(0.5);
    link.from.columns.forEach((column, i) => {
      const drawn = row.get(column) ?? null;
      const missing = isOrphan ? orphanValue(draw, drawn) : emptyLike(draw, drawn);
      row.set(column, target === undefined ? missing : (target.get(link.to.columns[i] ?? '') ?? null));
    });
  }
}

/** Keeps what was drawn (mostly leads nowhere), or empties it. */
function orphanValue(draw: Draw, drawn: NaiveValue): NaiveValue {
  return draw.chance(0.7) ? drawn : null;
}

function emptyLike(draw: Draw, drawn: NaiveValue | undefined): NaiveValue {
  return typeof drawn === 'string' && !isEmpty(drawn) && draw.chance(0.3) && !/^\d{4}-\d\d-\d\d$/.test(drawn)
    ? ''
    : null;
}
