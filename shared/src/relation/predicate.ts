import type { Relation } from './relation.ts';
import type { LiteralValue, Scalar } from './scalar.ts';
import type { LinkUse } from './table-source.ts';

/** True for every row, or for none. */
export interface Always {
  kind: 'always';
  holds: boolean;
}
export type Comparison = '=' | '<' | '<=' | '>' | '>=';
/** Not true when either side is empty. Text compares by Unicode code point. */
export interface Compare {
  kind: 'compare';
  op: Comparison;
  left: Scalar;
  right: Scalar;
}
/** True when the value is empty: null, or a text of length 0. */
export interface IsEmpty {
  kind: 'is-empty';
  of: Scalar;
}
/** True when the value equals one of the list. Never true for an empty value. */
export interface InList {
  kind: 'in-list';
  of: Scalar;
  list: readonly LiteralValue[];
}
/**
 * Text test; never true for an empty value. `like`: `%` stands for any run of characters, including none;
 * every other character, `_` included, for itself; `\%` is a literal percent sign and `\\` a backslash.
 */
export interface TextMatch {
  kind: 'text-match';
  how: 'starts-with' | 'ends-with' | 'contains' | 'like';
  of: Scalar;
  text: string;
}
/**
 * The text, or a part of it, matches a regular expression in the syntax of RE2, which takes linear time whatever the
 * pattern. Never true for an empty value. The pattern was checked before (see `condition/regular-expression.ts`).
 */
export interface RegexMatch {
  kind: 'regex-match';
  of: Scalar;
  pattern: string;
}
/** A named pattern from `relation/pattern.ts`; see `RegexMatch` for what a marketer types. */
export interface PatternMatch {
  kind: 'pattern-match';
  of: Scalar;
  pattern: 'email';
}
export interface All {
  kind: 'all';
  of: readonly Predicate[];
}
export interface Any {
  kind: 'any';
  of: readonly Predicate[];
}
/** True exactly when the inner predicate is not true. */
export interface Not {
  kind: 'not';
  of: Predicate;
}
/** True when the link leads to at least one row for which `where` holds. */
export interface Exists {
  kind: 'exists';
  link: LinkUse;
  where: Predicate | null;
}
/** True when the row's key is in the relation: of the same table, which may be another version or overlay of it. */
export interface MemberOf {
  kind: 'member-of';
  relation: Relation;
}
/**
 * Compares the size of a relation with a number of rows, or with a share of another relation's size in parts per
 * million (size * 1,000,000 `op` size of the other * ppm). The same answer for every row.
 */
export type SizeTest = {
  kind: 'size-test';
  of: Relation;
  op: Comparison | '<>';
} & ({ rows: number; share?: undefined } | { share: { of: Relation; ppm: number }; rows?: undefined });

/** A two-valued test on a row of a table: true or not true, there is no third answer. */
export type Predicate =
  | Always
  | Compare
  | IsEmpty
  | InList
  | TextMatch
  | PatternMatch
  | RegexMatch
  | All
  | Any
  | Not
  | Exists
  | MemberOf
  | SizeTest;
export type PredicateKind = Predicate['kind'];
