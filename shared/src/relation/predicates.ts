import { InvariantError, invariant } from '../result/invariant.ts';
import { always } from './logic.ts';
import type { Comparison, PatternMatch, Predicate, RegexMatch, SizeTest, TextMatch } from './predicate.ts';
import type { Relation } from './relation.ts';
import type { LiteralValue, Scalar } from './scalar.ts';
import { simplified } from './simplify.ts';
import type { LinkUse } from './table-source.ts';
import { isComparable } from './value-types.ts';

/** Comparison of two values; never true when either is empty. Throws when the types do not compare. */
export function compare(op: Comparison, left: Scalar, right: Scalar): Predicate {
  if (!isComparable(left.type, right.type))
    throw new InvariantError(`${left.type} does not compare with ${right.type}`);
  invariant(left.type !== 'boolean' || op === '=', 'booleans have no order');
  return { kind: 'compare', op, left, right };
}

/** True when the value is empty. */
export function isEmpty(of: Scalar): Predicate {
  return { kind: 'is-empty', of };
}

/** True when the value equals one of the list; for no row when the list has no value. */
export function inList(of: Scalar, list: readonly LiteralValue[]): Predicate {
  for (const one of list) {
    if (!isComparable(of.type, one.type)) throw new InvariantError(`${one.type} does not compare with ${of.type}`);
  }
  const filled = list.some((one) => one.value === '') ? list.filter((one) => one.value !== '') : list;
  return filled.length === 0 ? always(false) : { kind: 'in-list', of, list: filled };
}

/** Text test; `how` as in `TextMatch`. Throws for another type than text. */
export function textMatch(how: TextMatch['how'], of: Scalar, text: string): Predicate {
  invariant(of.type === 'text' && text.isWellFormed(), `${how} needs a text`);
  return { kind: 'text-match', how, of, text };
}

/** Test of a part of a text against a checked regular expression. Throws for another type than text. */
export function regexMatch(of: Scalar, pattern: string): RegexMatch {
  invariant(of.type === 'text', 'a pattern needs a text');
  return { kind: 'regex-match', of, pattern };
}

/** True when the text has the form named by the pattern. */
export function patternMatch(of: Scalar, pattern: PatternMatch['pattern']): Predicate {
  invariant(of.type === 'text', `${pattern} needs a text`);
  return { kind: 'pattern-match', of, pattern };
}

/** True when the link leads to at least one row for which `where` holds. */
export function exists(link: LinkUse, where: Predicate | null = null): Predicate {
  const simple = where && simplified(link.to, where);
  if (simple?.kind === 'always') return simple.holds ? exists(link) : simple;
  return { kind: 'exists', link, where: simple };
}

/** True when the row's key is in the relation, which must be of the same table, in any version or overlay of it. */
export function memberOf(relation: Relation): Predicate {
  return relation.kind === 'nothing' ? always(false) : { kind: 'member-of', relation };
}

/** What the size of a relation is compared with: a number of rows, or a share of another's size (parts per million). */
export type SizeBound = { rows: number } | { share: { of: Relation; ppm: number } };

const largestShare = 1_000_000_000;

/** Comparison of the size of a relation; the same answer for every row of any table. */
export function sizeTest(of: Relation, op: SizeTest['op'], bound: SizeBound): SizeTest {
  if ('rows' in bound) {
    invariant(Number.isSafeInteger(bound.rows), `not a number of rows: ${bound.rows}`);
    return { kind: 'size-test', of, op, rows: bound.rows };
  }
  const { ppm } = bound.share;
  invariant(Number.isSafeInteger(ppm) && ppm >= 0 && ppm <= largestShare, `not a share: ${ppm} parts per million`);
  return { kind: 'size-test', of, op, share: bound.share };
}
