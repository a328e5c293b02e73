import { type DataType, duckdb, sourceKey, type TableSource } from '@fanfare/shared';
import type { Engine } from '../engine/engine.ts';
import type { HeldCopy, ScratchCopies } from './scratch-copies.ts';

/** A smaller table is read from one end to the other as fast. */
const fewestRows = 100_000;
/** Rows of a table that is not worth being looked into by value. */
const smallRows = 5_000;
/** Bytes of a value in memory, about. */
const bytesOf: Record<DataType, number> = {
  boolean: 1,
  integer: 8,
  decimal: 16,
  float: 8,
  date: 4,
  datetime: 8,
  text: 20,
};

/**
 * Columns of large linked tables once more, in the order in which one person's rows lie together: to read these is to
 * read a few blocks. A copy is made in the background when it was wanted for the first time; until then the table
 * itself is read.
 */
export interface SortedCopies {
  /** A copy in the order of `by` that has the columns; undefined while there is none. */
  find(source: TableSource, by: readonly string[], columns: ReadonlySet<string>): HeldCopy | undefined;
  /** True for a large table without a copy: to read it for one person takes time. */
  isSlow(source: TableSource): boolean;
  /** True for a table that is read as a whole in no time. */
  isSmall(source: TableSource): boolean;
}

/** @param tableRows rows of a table version. */
export function createSortedCopies(
  engine: Engine,
  copies: ScratchCopies,
  tableRows: (source: TableSource) => number,
): SortedCopies {
  /** The table as of which a copy was found when it was wanted last, by name. */
  const copied = new Map<string, string>();

  function make(source: TableSource, id: string, by: readonly string[], holds: ReadonlySet<string>): void {
    const width = [...holds].reduce((sum, name) => sum + bytesOf[source.columns[name] ?? 'text'], 0);
    const bytes = tableRows(source) * width;
    if (!copies.fits(bytes)) return;
    copies.make({ id, holds, bytes, open: () => openRows(engine, source, by, holds) });
  }
  return {
    isSlow: (source) =>
      source.derived === undefined && tableRows(source) >= fewestRows && copied.get(source.table) !== sourceKey(source),
    isSmall: (source) => source.derived === undefined && tableRows(source) <= smallRows,
    find(source, by, columns) {
      if (source.derived !== undefined || tableRows(source) < fewestRows) return undefined;
      const id = JSON.stringify(['rows', sourceKey(source), by]);
      const before = copies.held(id) ?? new Set();
      const copy = copies.find(id, columns);
      if (copy === undefined) copied.delete(source.table);
      else copied.set(source.table, sourceKey(source));
      if (copies.held(id) === undefined) make(source, id, by, new Set([...columns, ...before]));
      return copy;
    },
  };
}

/** The version is held while it is read; a newer one is not copied: whoever wants it asks again. */
async function openRows(engine: Engine, source: TableSource, by: readonly string[], holds: ReadonlySet<string>) {
  const lease = await engine.lease();
  const current = lease.environment.get(source.table);
  if (current === undefined || sourceKey(current) !== sourceKey(source)) {
    lease.release();
    return undefined;
  }
  const columns = [...holds].map(duckdb.quote).join(', ');
  const order = by.map(duckdb.quote).join(', ');
  const sql = `SELECT ${columns} FROM ${engine.sourceSql(source)} ORDER BY ${order}`;
  return { sql, release: () => lease.release() };
}
