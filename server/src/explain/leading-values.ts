import {
  canonicalLiteral,
  duckdb,
  linkColumns,
  literal,
  type LiteralValue,
  readScalar,
  type RowKey,
  type Scalar,
  type TableSource,
} from '@fanfare/shared';
import { cellOf } from '../data/browse/cell-value.ts';
import type { Engine } from '../engine/engine.ts';
import { hasOneOfKeys, keyText } from './key-literal.ts';

/** Values of a few rows that links start from. */
export interface LeadingValues {
  /** One row of values for each of the rows in which all are filled; undefined where they are not known. */
  of(columns: readonly string[]): readonly RowKey[] | undefined;
  /** Where there is one row: what is known of it, by column; null for what is empty. */
  known: ReadonlyMap<string, LiteralValue | null> | undefined;
  /** True for a row that the table has. */
  has(key: RowKey): boolean;
}

/** Columns from which links lead to other tables. */
export function leadingColumns(scalars: Iterable<Scalar>): Set<string> {
  const found = new Set<string>();
  for (const one of scalars) {
    readScalar(one, {
      link: (link) => linkColumns(link)?.from.forEach((name) => found.add(name)),
      linked: () => ({}),
    });
  }
  return found;
}

/** Reads them, so that what is linked is found by value. */
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
): Pick<LeadingValues, 'of' | 'known'> {
  const found = rows.map((row) => new Map(names.map((name, index) => [name, valueOf(row[index], source, name)])));
  const [first, ...others] = found;
  return {
    of(wanted) {
      const values = found.map((row) => wanted.map((name) => row.get(name)));
      if (values.some((row) => row.includes(undefined))) return undefined;
      const filled = values.map((row) => row.flatMap((one) => one?.value ?? []));
      return filled.filter((row) => row.length === wanted.length);
    },
    known: first === undefined || others.length > 0 ? undefined : withoutUnknown(first),
  };
}

/** Null for an empty value, undefined for one that cannot be written down exactly. */
function valueOf(value: unknown, source: TableSource, name: string): LiteralValue | null | undefined {
  const type = source.columns[name] ?? 'text';
  const cell = cellOf(value, type);
  if (cell === null || cell === '') return null;
  const written = canonicalLiteral(type === 'boolean' && typeof cell === 'boolean' ? cell : String(cell), type);
  return written === undefined ? undefined : literal(written, type);
}

function withoutUnknown(
  values: ReadonlyMap<string, LiteralValue | null | undefined>,
): ReadonlyMap<string, LiteralValue | null> {
  return new Map([...values].flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])));
}
