import type { Environment, TableSource } from '@fanfare/shared';

/** A value bound to a `$1`, `$2` ... parameter. Decimals, dates and datetimes travel as text with a cast in the SQL. */
export type SqlValue = string | number | bigint | boolean | null;
export type SqlRow = readonly unknown[];

/** One connection of the engine, used by one query at a time. */
export interface EngineConnection {
  run(sql: string, values?: readonly SqlValue[]): Promise<void>;
  /** All rows, each an array in column order. Integers up to 64 bit come as bigint. */
  all(sql: string, values?: readonly SqlValue[]): Promise<SqlRow[]>;
  /** Rows in batches of about 2,000 without holding the whole result. */
  stream(sql: string, values?: readonly SqlValue[]): AsyncIterable<SqlRow[]>;
  /** Share of the running query that is done, 0 to 1; undefined when not known. */
  progress(): number | undefined;
}

/** What the engine may use of the machine. */
export interface EngineResources {
  threads: number;
  /** Upper limit of the engine's buffers. */
  memoryBytes: number;
}

/** Keeps the table versions of an environment readable until released. */
export interface VersionLease {
  environment: Environment;
  release(): void;
}

/**
 * The data engine: the only thing that knows how tables are stored. Exactly one process owns it per data folder.
 * An aborted signal interrupts the running query, which then rejects with an error named `AbortError`.
 */
export interface Engine {
  /** @param options.leavesNothing the work leaves no settings, temporary tables or transactions: others go on with the connection. */
  withConnection<T>(
    work: (connection: EngineConnection) => Promise<T>,
    options?: { signal?: AbortSignal; leavesNothing?: boolean },
  ): Promise<T>;
  /** Newest version of every table, held until the lease is released. */
  lease(): Promise<VersionLease>;
  /** A FROM item (quoted, without alias) that reads exactly the source's version. Throws for a derived source. */
  sourceSql(source: TableSource): string;
  /** A FROM item that reads about a share (0 to 1) of the source's version, not always the same rows; for estimates. */
  sampleSql(source: TableSource, share: number): string;
  resources(): EngineResources;
  close(): Promise<void>;
}
