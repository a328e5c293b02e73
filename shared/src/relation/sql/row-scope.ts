import { hashColumn } from '../../random/key-hash.ts';
import { InvariantError } from '../../result/invariant.ts';
import type { LiteralValue } from '../scalar.ts';
import type { TableSource } from '../table-source.ts';
import type { LinkedValues } from './linked-values.ts';
import type { SqlWriter } from './sql-writer.ts';

/** A JOIN clause, printed when the statement is finished. */
export type Join = () => string;

/** The row that expressions are printed for: its columns, and the joins that bring rows it leads to. */
export interface RowScope {
  writer: SqlWriter;
  source: TableSource;
  /** A column of the row's table. Throws when the row stands for its key only and the column is not part of it. */
  column(name: string): string;
  /** Key of the row, one expression per key column. */
  keys(): string[];
  /** A query for the keys among which the row's is, when these are few: linked rows of others need not be looked at. */
  among: string | undefined;
  /** Values of columns of the row, where it is one and they are known; null for an empty one. */
  known: ReadonlyMap<string, LiteralValue | null> | undefined;
  /** Columns read so far. */
  used: ReadonlySet<string>;
  /** Clauses of all joins so far, shared by this row and the rows it leads to. */
  joins: Join[];
  /** Rows that links to one row lead to from here, by link. */
  followed: Map<string, RowScope>;
  /** Grouped subqueries joined to this row, by link and filter. */
  linkedValues: Map<string, LinkedValues>;
}

/** A row of a table, under an alias. */
export function tableRow(writer: SqlWriter, source: TableSource, alias: string, joins: Join[] = []): RowScope {
  return createRow(writer, source, joins, (name) => {
    if (name !== hashColumn && !Object.hasOwn(source.columns, name)) {
      throw new InvariantError(`no column ${name} in ${source.table}`);
    }
    return `${alias}.${writer.dialect.quote(name)}`;
  });
}

/** A row of a population, which holds nothing but its key. */
export function populationRow(writer: SqlWriter, source: TableSource, alias: string): RowScope {
  return createRow(writer, source, [], (name) => {
    const index = source.key.indexOf(name);
    if (index < 0) throw new InvariantError(`${name} is not part of the key of ${source.table}`);
    return `${alias}.${writer.keyName(source, index)}`;
  });
}

/** A row whose columns are read in a way of its own; `read` prints one. */
export function createRow(
  writer: SqlWriter,
  source: TableSource,
  joins: Join[],
  read: (name: string) => string,
): RowScope {
  const used = new Set<string>();
  const noted = (name: string) => {
    used.add(name);
    return read(name);
  };
  const keyHash = () =>
    writer.dialect.keyHash(source.key.map((name) => ({ value: noted(name), type: source.columns[name] ?? 'text' })));
  const isHashed = writer.hasStoredHash && source.derived?.kind !== 'pairs';
  return {
    writer,
    source,
    joins,
    among: undefined,
    known: undefined,
    used,
    followed: new Map(),
    linkedValues: new Map(),
    column: (name) => (name === hashColumn && !isHashed ? keyHash() : noted(name)),
    keys: () => source.key.map(noted),
  };
}
