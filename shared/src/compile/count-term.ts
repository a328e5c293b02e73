import type { LawTerm } from '../activities/definition.ts';
import type { Predicate } from '../relation/predicate.ts';
import { predicateKey } from '../relation/predicate-key.ts';
import type { RelationalPart } from '../relation/reads.ts';
import type { Relation, Tally, Total } from '../relation/relation.ts';
import { total } from '../relation/relations.ts';
import { testedSizes, testHolds } from '../relation/size-tests.ts';

/** A number to be found out; see `LawTerm`. Equal ids mean equal numbers, so each is counted once. */
export type CountTerm =
  | { id: string; kind: 'rows'; of: Relation }
  | { id: string; kind: 'merged'; of: Tally }
  | { id: string; kind: 'sum'; of: Total }
  | { id: string; kind: 'holds'; of: Predicate };

/** What is known of parts. */
export interface PartNumbers {
  rows(of: Relation): number;
  /** How often keys of a tally were merged. */
  merged(of: Tally): number;
  sum(of: Total): number;
}

/** The number that a term of a law or a fact stands for. */
export function countTerm(term: LawTerm): CountTerm {
  switch (term.kind) {
    case 'rows':
      return { id: `rows:${term.of.key}`, kind: 'rows', of: term.of };
    case 'merged':
      return { id: `merged:${term.of.key}`, kind: 'merged', of: term.of };
    case 'sum': {
      const of = total(term.of, term.value);
      return { id: `sum:${of.key}`, kind: 'sum', of };
    }
    case 'holds':
      return { id: `holds:${predicateKey(term.of)}`, kind: 'holds', of: term.of };
  }
}

/** The parts a term's number is worked out from. */
export function partsOfTerm(term: CountTerm): RelationalPart[] {
  return term.kind === 'holds' ? testedSizes(term.of) : [term.of];
}

/** The number a term stands for. */
export function termNumber(term: CountTerm, numbers: PartNumbers): number {
  switch (term.kind) {
    case 'rows':
      return numbers.rows(term.of);
    case 'merged':
      return numbers.merged(term.of);
    case 'sum':
      return numbers.sum(term.of);
    case 'holds':
      return testHolds(term.of, (relation) => numbers.rows(relation)) ? 1 : 0;
  }
}
