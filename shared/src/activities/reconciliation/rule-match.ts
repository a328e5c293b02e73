import { always } from '../../relation/logic.ts';
import { compare, exists } from '../../relation/predicates.ts';
import type { Relation } from '../../relation/relation.ts';
import { aggregate } from '../../relation/scalars.ts';
import { candidatesOf, firstRow, type Matches } from './candidates.ts';
import { integer } from './key-values.ts';
import type { Matching } from './read-settings.ts';

/** All pairs are alike: what counts is that a rule finds them. */
const anyScore = { score: [{ left: integer(1), right: integer(1), weight: 1, how: 'equal' as const }], least: 0 };

/** Rows that match a line by the rules. */
export function matchesByRules(lines: Relation, matching: Matching): Matches {
  const { alternatives, orderBy } = matching;
  const candidates = candidatesOf(lines, matching, { blocks: alternatives, ...anyScore });
  const { ofLine } = candidates;
  return {
    any: exists(ofLine),
    several: orderBy === null ? compare('>', aggregate(ofLine, 'count', null), integer(1)) : always(false),
    key: firstRow(candidates, { open: null, ofPair: [], ofRow: orderBy ?? [] }),
  };
}
