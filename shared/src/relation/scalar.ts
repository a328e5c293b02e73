import type { DataType } from '../catalog/data-type.ts';
import type { Predicate } from './predicate.ts';
import type { Order } from './relation.ts';
import type { RowFunction } from './row-functions.ts';
import type { LinkUse } from './table-source.ts';

/** Value of a column of the current row. Empty text reads as empty (see `emptiesOf` in the printer). */
export interface ColumnValue {
  kind: 'column';
  name: string;
  type: DataType;
}
/** Value taken from the one row a link leads to; empty when there is none. */
export interface FollowValue {
  kind: 'follow';
  link: LinkUse;
  value: Scalar;
  type: DataType;
}
/**
 * `count` counts rows, `count-filled` filled values, `count-distinct` different filled values; `stddev` is that of the
 * population; `joined` are the different filled texts in ascending order, separated by a comma and a space; `first` is
 * the value of the row at `place` by `orderBy`, and then by key (without a key by the value, the highest first),
 * whether or not the value is filled; empty where there are fewer rows.
 */
export type AggregateFunction =
  | 'count'
  | 'count-filled'
  | 'count-distinct'
  | 'sum'
  | 'avg'
  | 'min'
  | 'max'
  | 'stddev'
  | 'joined'
  | 'first';
/** Aggregate over the rows a link leads to. Over no rows counts and sum are 0, the others empty. */
export interface AggregateValue {
  kind: 'aggregate';
  link: LinkUse;
  fn: AggregateFunction;
  of: Scalar | null;
  where: Predicate | null;
  /** Set for `first` only; empties come last in both directions. */
  orderBy: readonly Order[] | null;
  /** For `first`: 0 is the first row, 1 the second ...; 0 for all others. */
  place: number;
  type: DataType;
}
/**
 * JSON text of an array of objects: the first `rows` rows a link leads to, those for which `where` holds, in order and
 * then by key (without a key by all values, the highest first). Numbers and booleans are JSON numbers and booleans, dates and datetimes ISO
 * texts, empties null; `[]` for no rows.
 */
export interface CollectedValue {
  kind: 'collected';
  link: LinkUse;
  where: Predicate | null;
  orderBy: readonly Order[];
  rows: number;
  values: readonly { name: string; value: Scalar }[];
  type: 'text';
}
/** A function of our own table (`row-functions.ts`) applied to values of the row. */
export interface CallValue {
  kind: 'call';
  fn: RowFunction;
  args: readonly Scalar[];
  type: DataType;
}
/**
 * A constant. Numbers are decimal text ("1200.50"), dates "2026-01-31",
 * datetimes UTC instants "2026-01-31T08:00:00Z" (up to microseconds), booleans true or false.
 */
export interface LiteralValue {
  kind: 'literal';
  value: string | boolean;
  type: DataType;
}
/** Text made comparable: `trim` white space at both ends, `fold` lower-case. */
export interface TextValue {
  kind: 'text';
  trim: boolean;
  fold: boolean;
  of: Scalar;
  type: 'text';
}
/** Position of the row's key under a seed: an integer in [0, 2^31 - 2], see `random/key-position.ts`. */
export interface KeyPosition {
  kind: 'key-position';
  seed: number;
  type: 'integer';
}
/** 0 for the first listed value, 1 for the second ...; the list's length for all others and for empty. */
export interface ListPosition {
  kind: 'list-position';
  of: Scalar;
  list: readonly LiteralValue[];
  type: 'integer';
}
/** Whether a predicate holds for the row: true or false, never empty (descending order puts the true ones first). */
export interface HoldsValue {
  kind: 'holds';
  of: Predicate;
  type: 'boolean';
}

/** A value computed for a row of a table. A null in the engine and an empty text are both "empty". */
export type Scalar =
  | ColumnValue
  | FollowValue
  | AggregateValue
  | CollectedValue
  | CallValue
  | LiteralValue
  | TextValue
  | KeyPosition
  | ListPosition
  | HoldsValue;
export type ScalarKind = Scalar['kind'];
