import type { DataType } from '@fanfare/shared';
import type { Engine, VersionLease } from './engine.ts';

export interface StoredColumn {
  name: string;
  type: DataType;
}

/** One readable version of a table. */
export interface TableVersion {
  table: string;
  version: number;
  rows: number;
  columns: readonly StoredColumn[];
  /** Key columns in order; empty for a table without a key. */
  key: readonly string[];
  /** ISO instant. */
  createdAt: string;
  createdBy: string;
  /** What made it, in words: "replaced from customers.csv". */
  change: string;
}

/** Rows to write: a staging table that holds the `given` columns, and `_fanfare_deleted` when `deletes` is set. */
export interface StagedRows {
  staging: string;
  given: readonly string[];
  deletes?: boolean;
}

/** A change that makes a new version of a table. `effect` is unique: a repeated effect changes nothing. */
export type TableWrite = { table: string; effect: string; by: string; change: string } & (
  | { kind: 'replace'; staging: string; columns: readonly StoredColumn[]; key: readonly string[] }
  | { kind: 'append'; rows: StagedRows }
  /** Rows of the same key are replaced, columns that are not given keep their value; parts must not share keys. */
  | { kind: 'merge'; parts: readonly StagedRows[] }
  /** The same rows under another key, whose values must be unique and filled. */
  | { kind: 'key'; key: readonly string[] }
);

/** What a write did; kept with its effect. */
export interface Written {
  version: number;
  rows: number;
  inserted: number;
  changed: number;
  deleted: number;
}

/** The engine as the data side sees it: tables are changed here and nowhere else. */
export interface DataEngine extends Engine {
  /** Newest version of every table, by name. */
  tables(): readonly TableVersion[];
  /** Newest version; undefined when there is no such table. */
  table(name: string): TableVersion | undefined;
  /** Versions that can still be read, newest first. */
  versions(name: string): readonly TableVersion[];
  /** Holds a version that is the newest or that somebody reads; undefined for others, which are gone or about to go. */
  leaseVersion(table: string, version: number): VersionLease | undefined;
  /** Reserves the name of a staging table; what is not adopted or dropped is removed at the next start. */
  newStaging(): string;
  /** The staging table as a quoted SQL name. */
  stagingSql(staging: string): string;
  dropStaging(staging: string): Promise<void>;
  /** Makes a new version in one transaction together with its effect. Writes run one after the other. */
  write(write: TableWrite): Promise<Written>;
  dropTable(table: string): Promise<void>;
  /** What the effect wrote, if it was committed. */
  findEffect(effect: string): Promise<Written | undefined>;
  /** Resolves when versions nobody needs are gone. */
  vacuumed(): Promise<void>;
}

/** Values that a key must not have: empty or repeated. */
export class KeyRefused extends Error {
  override name = 'KeyRefused';
  readonly empty: number;
  readonly repeated: number;

  constructor(table: string, key: readonly string[], empty: number, repeated: number) {
    const columns = key.join(', ');
    super(
      empty > 0
        ? `${columns} cannot be the key of ${table}: ${empty} rows have an empty value.`
        : `${columns} cannot be the key of ${table}: ${repeated} rows repeat the key of another row.`,
    );
    this.empty = empty;
    this.repeated = repeated;
  }
}
