import type { Predicate } from './predicate.ts';
import type { Order, Relation } from './relation.ts';
import type { Scalar } from './scalar.ts';
import type { TableSource } from './table-source.ts';

/** A table with columns replaced for some of its rows: same columns, types and key as `base`. */
export interface Overlay {
  kind: 'overlay';
  base: TableSource;
  /** The rows whose columns are replaced, by key. */
  rows: Relation;
  /** New values by column, read on the base row; each of exactly the column's type. Key columns are never set. */
  set: Readonly<Record<string, Scalar>>;
}

/**
 * Values that must be equal and filled on both sides for a pair to be looked at; pairwise comparable. With `where` there may
 * be none: then every row of one side is compared with every row of the other.
 */
export interface PairBlock {
  left: readonly Scalar[];
  right: readonly Scalar[];
  /** What else must hold for a pair. */
  where?: PairTest | undefined;
}

/** A test of two rows: values of each, and a predicate on a row of `pairValues`, whose columns they are. */
export interface PairTest {
  left: readonly Scalar[];
  right: readonly Scalar[];
  holds: Predicate;
}

/**
 * One part of a pair's score. `equal` is 1 or 0; `similar`, for texts, is 1 - edits / longer length in bytes, where
 * edits is the Levenshtein distance over UTF-8 bytes; texts of more than 1000 bytes are similar only when they are equal.
 * 0 when one side is empty; left out when both are.
 */
export interface PairScore {
  left: Scalar;
  right: Scalar;
  /** A positive integer. */
  weight: number;
  how: 'equal' | 'similar';
}

/**
 * Pairs of a row of each side that fulfil at least one block, with a score of 0 to 100 that is at least `least`.
 * Columns: `left_0` ... and `right_0` ..., the keys of both sides and the key of the pairs, and `score`.
 * The score is floor(100 * sum(weight * similarity) / sum(weight)), each similarity first rounded to per mille (half
 * up); 0 when no part has a filled side.
 */
export interface Pairs {
  kind: 'pairs';
  left: Relation;
  right: Relation;
  blocks: readonly PairBlock[];
  score: readonly PairScore[];
  /** 0 to 100. */
  least: number;
}

/**
 * `row-number` and `rank` say where a row stands: from 1, ties by key, or the number of the first row it ties with. The
 * others are worked out from the row and those before it, ties by key: `count` counts rows, `count-filled` filled values.
 */
export type WindowFunction = 'row-number' | 'rank' | 'count' | 'count-filled' | 'sum' | 'avg' | 'min' | 'max';

/**
 * All rows of a table with a value that follows from the order of rows alike. Rows whose partition values are equal
 * (empty equals empty) belong together; without an order they are in that of their keys. Columns: the key of `base`, and
 * the one `windowColumn` names.
 */
export interface Windowed {
  kind: 'windowed';
  base: TableSource;
  fn: WindowFunction;
  /** What is worked out; null for `row-number`, `rank` and `count`. */
  of: Scalar | null;
  /** The rows that are counted or added up. */
  where: Predicate | null;
  partitionBy: readonly Scalar[];
  orderBy: readonly Order[];
}

/** How a table that is not in the data follows from it. */
export type DerivedSource = Overlay | Pairs | Windowed;
