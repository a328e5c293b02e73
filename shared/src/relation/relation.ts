import type { Predicate } from './predicate.ts';
import type { Scalar } from './scalar.ts';
import type { TableSource } from './table-source.ts';

/** What every relational node carries: the table whose rows it holds, and its canonical key. */
export interface RelationBase {
  /** Table (as of a version) whose keys the relation holds. */
  source: TableSource;
  /** Canonical key: equal for relations that are equal by construction. 32 hexadecimal digits. */
  key: string;
}

/** All rows of the table. */
export interface Scan extends RelationBase {
  kind: 'scan';
}
/** No rows. */
export interface Nothing extends RelationBase {
  kind: 'nothing';
}
/** The input's rows for which the predicate holds. */
export interface Filter extends RelationBase {
  kind: 'filter';
  input: Relation;
  where: Predicate;
}
/** The rows of a coded relation that carry one of the codes (ascending, at least one). */
export interface Pick extends RelationBase {
  kind: 'pick';
  from: Coded;
  codes: readonly number[];
}

/** A set of distinct keys of one table. */
export type Relation = Scan | Nothing | Filter | Pick;

/** Each key found in at least one input, once; its code is the number of inputs it is in (1 to n). */
export interface Tally extends RelationBase {
  kind: 'tally';
  inputs: readonly Relation[];
}
/** Each key of the input; its code is the index of the first case that holds, or the number of cases. */
export interface Classify extends RelationBase {
  kind: 'classify';
  input: Relation;
  cases: readonly Predicate[];
}
/**
 * Each key of the input, code 0 (kept) or 1 (not kept). Rows for which `among` holds are ordered within each
 * partition by `orderBy` and then by key (ascending), and the first `quota` of them are kept; other rows get
 * the code `otherwise`. Rows whose partition values are equal (empty equals empty) share a partition.
 */
export interface Rank extends RelationBase {
  kind: 'rank';
  input: Relation;
  among: Predicate | null;
  otherwise: 0 | 1;
  partitionBy: readonly Scalar[];
  orderBy: readonly Order[];
  quota: Quota;
}
/** A set of distinct keys, each with a small integer code; stored once, picked several times. */
export type Coded = Tally | Classify | Rank;
/** The sum of an integer over the rows of a relation, empties counting 0: a number, not a set. */
export interface Total extends RelationBase {
  kind: 'total';
  input: Relation;
  value: Scalar;
}
export type RelationKind = (Relation | Coded | Total)['kind'];

/** Empties come last in both directions. */
export interface Order {
  by: Scalar;
  direction: 'ascending' | 'descending';
}
/**
 * How many rows are kept per partition: a number, or the rounded share of another relation's size:
 * round(to × size) − round(from × size), shares in parts per million, halves rounded up.
 */
export type Quota = { kind: 'rows'; rows: number } | { kind: 'share'; of: Relation; fromPpm: number; toPpm: number };
