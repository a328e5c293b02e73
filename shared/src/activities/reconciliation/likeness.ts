import { literal } from '../../relation/literal.ts';
import { all, always, not } from '../../relation/logic.ts';
import type { Predicate } from '../../relation/predicate.ts';
import { compare, inList } from '../../relation/predicates.ts';
import type { Order, Relation } from '../../relation/relation.ts';
import type { Scalar } from '../../relation/scalar.ts';
import { aggregate, call, column, holds } from '../../relation/scalars.ts';
import type { TableSource } from '../../relation/table-source.ts';
import { type Candidates, candidatesOf, firstRow, type Matches } from './candidates.ts';
import type { Decision, Likeness } from './config.ts';
import { integer, sideKey } from './key-values.ts';
import type { Matching } from './read-settings.ts';

/** Candidates by likeness. */
export interface AlikeCandidates extends Candidates {
  /** Holds for a pair that nobody rejected; null: for all. */
  open: Predicate | null;
  /** Score of a pair; one that was accepted is above all others. */
  score: Scalar;
}

/** What is known of a line about its candidates by likeness. */
export interface Alike extends Matches {
  /** No candidate is enough for a match, but there is one for review. */
  review: Predicate;
  /** Highest score of a line's candidates, empty without one. */
  best: Scalar;
}

const acceptedScore = 101;

/** Rows alike enough to the lines for a match or a review. Throws when no likeness is set. */
export function alikeCandidates(
  lines: Relation,
  matching: Matching,
  parts: NonNullable<Matching['likeness']>,
  { least, review, decisions }: Likeness,
): AlikeCandidates {
  const how = { blocks: parts.blocks, score: parts.parts, least: review ?? least };
  const candidates = candidatesOf(lines, matching, how);
  const { source } = candidates;
  const score = column(source, 'score');
  const inForce = review === null ? [] : decisions;
  const accepted = decided(
    source,
    inForce.filter(({ accept }) => accept),
  );
  const rejected = decided(
    source,
    inForce.filter(({ accept }) => !accept),
  );
  return {
    ...candidates,
    open: rejected && not(rejected),
    score: accepted ? call('choose', [holds(accepted), integer(acceptedScore), score], 'integer') : score,
  };
}

/** The most alike row of a line is its match; of several that are equally alike one is chosen in order, or none. */
export function matchesByLikeness(candidates: AlikeCandidates, matching: Matching, { least, review }: Likeness): Alike {
  const { ofLine, open, score } = candidates;
  const byScore: Order[] = [{ by: score, direction: 'descending' }];
  const best = aggregate(ofLine, 'first', score, open, byScore);
  const next = aggregate(ofLine, 'first', score, open, byScore, 1);
  const isEnough = compare('>=', best, integer(least));
  const isTie = matching.orderBy === null ? compare('=', best, next) : always(false);
  return {
    any: isEnough,
    several: all(isEnough, isTie),
    key: firstRow(candidates, { open, ofPair: byScore, ofRow: matching.orderBy ?? [] }),
    review: review === null ? always(false) : all(not(isEnough), compare('>=', best, integer(review))),
    best,
  };
}

/** Between the parts of keys: no text that somebody types has it. */
const separator = '\u001F';

/** True for the pairs that were decided about; null when there are none. */
function decided(source: TableSource, decisions: readonly Decision[]): Predicate | null {
  if (decisions.length === 0) return null;
  const parts = [...sideKey(source, 'left'), ...sideKey(source, 'right')];
  const texts = parts.flatMap((part, index) => {
    const text = part.type === 'text' ? part : call('to-text', [part], 'text');
    return index === 0 ? [text] : [literal(separator, 'text'), text];
  });
  const listed = decisions.map(({ line, target }) => literal([...line, ...target].join(separator), 'text'));
  return inList(call('join-texts', texts, 'text'), listed);
}
