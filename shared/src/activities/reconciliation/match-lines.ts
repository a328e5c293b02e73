import { classify } from '../../relation/coded-relations.ts';
import { all, any, not } from '../../relation/logic.ts';
import type { Classify, Relation } from '../../relation/relation.ts';
import { filter } from '../../relation/relations.ts';
import type { Scalar } from '../../relation/scalar.ts';
import type { Matches } from './candidates.ts';
import type { Likeness } from './config.ts';
import { firstFilled } from './key-values.ts';
import { type Alike, alikeCandidates, matchesByLikeness } from './likeness.ts';
import type { Matching } from './read-settings.ts';
import { matchesByRules } from './rule-match.ts';

/** Codes of lines by what becomes of them. */
export const outcomes = { matched: 0, ambiguous: 1, review: 2, unmatched: 3 } as const;

/** What becomes of lines. */
export interface MatchedLines {
  /** Each line with its outcome. */
  coded: Classify;
  /** Key of the row a line is matched with; without a meaning for lines that are not matched. */
  key: readonly Scalar[];
  /** Set when likeness counts: what is known of the lines that no rule matches, and the lines matched one way or the other. */
  likeness: (Alike & { byRules: Relation; byLikeness: Relation }) | undefined;
}

/** Matches lines by the rules, and those that match nothing by likeness. */
export function matchLines(lines: Relation, matching: Matching, settings: Likeness | null): MatchedLines {
  const rules = matching.alternatives.length > 0 ? matchesByRules(lines, matching) : undefined;
  const rest = rules ? filter(lines, not(rules.any)) : lines;
  const alike = settings && matchesOf(rest, matching, settings);
  const found = [rules, alike].flatMap((one) => one ?? []);
  return {
    coded: classify(lines, [
      any(...found.map(isMatched)),
      any(...found.map(({ several }) => several)),
      alike ? alike.review : any(),
    ]),
    key: firstFilled(found.map(({ key }) => key)),
    likeness: alike
      ? {
          ...alike,
          byRules: filter(lines, rules ? isMatched(rules) : any()),
          byLikeness: filter(rest, isMatched(alike)),
        }
      : undefined,
  };
}

function matchesOf(lines: Relation, matching: Matching, settings: Likeness): Alike | undefined {
  const { likeness } = matching;
  return likeness
    ? matchesByLikeness(alikeCandidates(lines, matching, likeness, settings), matching, settings)
    : undefined;
}

function isMatched({ any: some, several }: Matches) {
  return all(some, not(several));
}
