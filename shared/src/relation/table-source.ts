import type { DataType } from '../catalog/data-type.ts';
import type { DerivedSource } from './derived-source.ts';
import type { Scalar } from './scalar.ts';

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
  /** Set for a table that is not in the data but follows from it. */
  derived?: DerivedSource;
}

/**
 * One direction of a link: a join on values. `from` are values of the row it starts from, `at` values of the rows it
 * leads to, pairwise comparable. An empty value (also an empty text) on either side leads nowhere.
 */
export interface LinkUse {
  from: readonly Scalar[];
  to: TableSource;
  at: readonly Scalar[];
  /** `one`: at most one row. When `at` is not the key and several rows are found after all, the first by key counts. */
  cardinality: 'one' | 'many';
}
