import {
  canonicalLiteral,
  type DataType,
  duckdb,
  hashColumn,
  literal,
  type LiteralValue,
  type RowKey,
  type TableSource,
} from '@fanfare/shared';
import { cellOf } from '../data/browse/cell-value.ts';
import type { Engine } from '../engine/engine.ts';
import { hasOneOfKeys, keyText } from './key-literal.ts';

/** Texts up to this length stand in the queries instead of being read again. */
const longestText = 1000;

/** Values of a few rows that links start from. */
export interface LeadingValues {
  /** One row of values for each of the rows in which all are filled; undefined where they are not known. */
  of(columns: readonly string[]): readonly RowKey[] | undefined;
  /** Where there is one row: what is known of it, by column; null for what is empty. */
  known: ReadonlyMap<string, LiteralValue | null> | undefined;
  /** The same as the row has it: an empty text is one. */
  row: ReadonlyMap<string, LiteralValue | null> | undefined;
  /** True for a row that the table has. */
  has(key: RowKey): boolean;
}

/** Reads them, and whatever other columns are wanted, so that what is linked is found by value. */
export async function readLeadingValues(
  engine: Engine,
  { source, keys }: { source: TableSource; keys: readonly RowKey[] },
  columns: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<LeadingValues> {
  const names = [...new Set([...source.key, ...columns])];
  const where = hasOneOfKeys(source, source.key.map(duckdb.quote), keys);
  const sql = `SELECT ${names.map(duckdb.quote).join(', ')} FROM ${engine.sourceSql(source)} WHERE ${where}`;
  const rows = await engine.withConnection((connection) => connection.all(sql), { signal, leavesNothing: true });
  const there = new Set(rows.map((row) => keyText(source, row)));
  return { ...valuesOf(source, names, rows), has: (key) => there.has(keyText(source, key)) };
}

/** What is known of rows by their keys alone, when links start from nothing else; `has` says that all are there. */
export function keyValues(
  source: TableSource,
  keys: readonly RowKey[],
  columns: ReadonlySet<string>,
): LeadingValues | undefined {
  if ([...columns].some((name) => !source.key.includes(name))) return undefined;
  return { ...valuesOf(source, source.key, keys), has: () => true };
}

function valuesOf(
  source: TableSource,
  names: readonly string[],
  rows: readonly (readonly unknown[])[],
): Pick<LeadingValues, 'of' | 'known' | 'row'> {
  const found = rows.map(
    (row) => new Map(names.map((name, index) => [name, valueOf(row[index], typeOfColumn(source, name))] as const)),
  );
  const [first, ...others] = found;
  const row = first === undefined || others.length > 0 ? undefined : withoutUnknown(first);
  return {
    of(wanted) {
      const values = found.map((one) => wanted.map((name) => one.get(name)));
      if (values.some((one) => one.includes(undefined))) return undefined;
      const filled = values.map((one) => one.flatMap((value) => (value && value.value !== '' ? value.value : [])));
      return filled.filter((one) => one.length === wanted.length);
    },
    known: row && new Map([...row].map(([name, value]) => [name, value?.value === '' ? null : value])),
    row,
  };
}

/** Null for an empty value, undefined for one that cannot be written down exactly. */
function valueOf(value: unknown, type: DataType): LiteralValue | null | undefined {
  const cell = cellOf(value, type);
  if (cell === null) return null;
  if (typeof cell === 'string' && cell.length > longestText) return undefined;
  const written = canonicalLiteral(type === 'boolean' && typeof cell === 'boolean' ? cell : String(cell), type);
  return written === undefined ? undefined : literal(written, type);
}

/** The type of a column of the row, or of the hash of its key. */
export function typeOfColumn({ columns }: TableSource, name: string): DataType {
  return name === hashColumn ? 'integer' : (columns[name] ?? 'text');
}

function withoutUnknown(
  values: ReadonlyMap<string, LiteralValue | null | undefined>,
): ReadonlyMap<string, LiteralValue | null> {
  return new Map([...values].flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])));
}
