import { duckdb, type RelationalPart, type RowKey, type TableSource } from '@fanfare/shared';
import { typedLiteral } from './key-literal.ts';
import { type LeadingValues, typeOfColumn } from './leading-values.ts';

/** What of a table can be reached from the few rows; `whole` when that cannot be said in terms of columns. */
export interface Reached {
  source: TableSource;
  name: string;
  /** Links that lead there; every condition reads rows of a lower level. */
  level: number;
  whole: boolean;
  conditions: Map<
    string,
    { from: Reached; sql: string; at: readonly string[]; by: readonly string[]; values?: readonly RowKey[] }
  >;
  /** Columns read of it, besides its key. */
  columns: Set<string>;
}

/** A stored part in which reached rows are looked up. */
export interface Member {
  part: RelationalPart;
  name: string;
  of: Set<Reached>;
}

/** The keys of reached rows, where they were found by values of their whole key. */
export function knownKeys({ source, conditions }: Reached, root: TableSource): readonly RowKey[] | undefined {
  const [only, ...others] = conditions.values();
  if (only?.values === undefined || others.length > 0 || !isWholeKey(source, only.at)) return undefined;
  const places = source.key.map((name) => only.at.indexOf(name));
  const areAlike = only.by.every((name, index) => root.columns[name] === source.columns[only.at[index] ?? '']);
  return areAlike ? only.values.map((values) => places.map((place) => values[place] ?? '')) : undefined;
}

/** The only row as a FROM item, when all that is read of it is known. */
export function knownRow(
  source: TableSource,
  columns: ReadonlySet<string>,
  leading: LeadingValues | undefined,
): string | undefined {
  const values: string[] = [];
  for (const name of new Set([...source.key, ...columns])) {
    const value = leading?.row?.get(name);
    if (value === undefined) return undefined;
    values.push(`${typedLiteral(value, typeOfColumn(source, name))} AS ${duckdb.quote(name)}`);
  }
  return `(SELECT ${values.join(', ')})`;
}

/** True when the columns are those of the key, in any order. */
export function isWholeKey({ key }: TableSource, columns: readonly string[]): boolean {
  return columns.length === key.length && key.every((name) => columns.includes(name));
}

/** A name for a query of rows that are near. */
export function nearName(name: string): string {
  return duckdb.quote(`_fanfare_near_${name}`);
}
