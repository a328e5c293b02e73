import type { DataType } from '../catalog/data-type.ts';

/**
 * A table as of one data version. Everything that reads the table reads exactly that version;
 * the version is part of the canonical key, so a new version is a new relation.
 */
export interface TableSource {
  table: string;
  version: number;
  /** Types of the table's columns by name. */
  columns: Readonly<Record<string, DataType>>;
  /** Key columns in order; empty for a table without a key. */
  key: readonly string[];
}

/** One direction of a link, resolved to the table it leads to. An empty value (also an empty text) leads nowhere. */
export interface LinkUse {
  fromColumns: readonly string[];
  to: TableSource;
  toColumns: readonly string[];
  /**
   * `one`: at most one row. When `toColumns` are not the key and several rows are found after all, the first by key counts.
   */
  cardinality: 'one' | 'many';
}
