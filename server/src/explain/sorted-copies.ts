import { duckdb, sourceKey, type TableSource } from '@fanfare/shared';
import { isAbortError } from '../engine/abort-error.ts';
import type { Engine } from '../engine/engine.ts';

/** A smaller table is read from one end to the other as fast. */
const fewestRows = 1_000_000;
/** Bytes of a value in memory, about. */
const bytesPerValue = 12;

/** A copy in use; it stays until it is released. */
export interface HeldCopy {
  /** Quoted name of the table. */
  table: string;
  release(): void;
}

/**
 * Columns of large linked tables once more, in the order in which one person's rows lie together: to read these is to
 * read a few blocks. A copy is made in the background when it was wanted for the first time; until then the table
 * itself is read.
 */
export interface SortedCopies {
  /** A copy in the order of `by` that has the columns; undefined while there is none. */
  find(source: TableSource, by: readonly string[], columns: ReadonlySet<string>): HeldCopy | undefined;
  /** Resolves when nothing is being made. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** What copies are made with. */
export interface SortedCopiesSettings {
  /** Rows of a table version. */
  tableRows(source: TableSource): number;
  budgetBytes: number;
  /** Told about a copy that could not be made or dropped. */
  onError(error: unknown): void;
}

interface Copy {
  id: string;
  table: string;
  columns: ReadonlySet<string>;
  bytes: number;
  users: number;
  isReady: boolean;
}

/** Makes copies in the scratch database of an engine; the least recently used make room. */
export function createSortedCopies(engine: Engine, settings: SortedCopiesSettings): SortedCopies {
  const copies = new Map<string, Copy>();
  const closing = new AbortController();
  let making: Promise<void> = Promise.resolve();
  let made = 0;

  function make(source: TableSource, id: string, by: readonly string[], columns: ReadonlySet<string>): void {
    made += 1;
    const bytes = settings.tableRows(source) * columns.size * bytesPerValue;
    if (bytes > settings.budgetBytes) return;
    const copy: Copy = { id, table: `"cache"."main"."sorted_${made}"`, columns, bytes, users: 1, isReady: false };
    copies.set(id, copy);
    making = making
      .then(() => fill(copy, source, by))
      .catch((error: unknown) => {
        if (copies.get(id) === copy) copies.delete(id);
        if (!isAbortError(error)) settings.onError(error);
      });
  }

  /** The version is held while it is read; a newer one is not copied: whoever wants it asks again. */
  async function fill(copy: Copy, source: TableSource, by: readonly string[]): Promise<void> {
    const lease = await engine.lease();
    try {
      const current = lease.environment.get(source.table);
      if (current === undefined || sourceKey(current) !== sourceKey(source)) {
        copies.delete(copy.id);
        return;
      }
      const columns = [...copy.columns].map(duckdb.quote).join(', ');
      const sql = `CREATE TABLE ${copy.table} AS SELECT ${columns} FROM ${engine.sourceSql(source)} ORDER BY ${by.map(duckdb.quote).join(', ')}`;
      await engine.withConnection((connection) => connection.run(sql), { signal: closing.signal });
      copy.isReady = true;
      release(copy);
    } finally {
      lease.release();
    }
  }

  function release(copy: Copy): void {
    copy.users -= 1;
    if (copies.get(copy.id) === copy) makeRoom();
    else if (copy.users === 0) drop(copy);
  }

  function makeRoom(): void {
    let bytes = [...copies.values()].reduce((sum, one) => sum + one.bytes, 0);
    for (const copy of copies.values()) {
      if (bytes <= settings.budgetBytes) return;
      if (copy.users > 0) continue;
      copies.delete(copy.id);
      bytes -= copy.bytes;
      drop(copy);
    }
  }

  function drop({ table }: Copy): void {
    making = making
      .then(() => engine.withConnection((connection) => connection.run(`DROP TABLE IF EXISTS ${table}`)))
      .catch(settings.onError);
  }

  return {
    find(source, by, columns) {
      if (closing.signal.aborted || source.derived !== undefined || settings.tableRows(source) < fewestRows) {
        return undefined;
      }
      const id = JSON.stringify([sourceKey(source), by]);
      const known = copies.get(id);
      if (known === undefined) {
        make(source, id, by, columns);
        return undefined;
      }
      if (!known.isReady) return undefined;
      if ([...columns].some((name) => !known.columns.has(name))) {
        copies.delete(id);
        if (known.users === 0) drop(known);
        make(source, id, by, new Set([...columns, ...known.columns]));
        return undefined;
      }
      copies.delete(id);
      copies.set(id, known);
      known.users += 1;
      return { table: known.table, release: () => release(known) };
    },
    settled: () => making,
    async close() {
      closing.abort();
      await making;
    },
  };
}
