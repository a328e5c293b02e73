import type { LawTerm } from '../activities/definition.ts';
import type { Predicate } from '../relation/predicate.ts';
import { predicateKey } from '../relation/predicate-key.ts';
import type { RelationalPart } from '../relation/reads.ts';
import type { Relation, Tally, Total } from '../relation/relation.ts';
import { total } from '../relation/relations.ts';
import { countedRows, rowsFrom } from './counted-rows.ts';
import { linkedTotal } from './linked-total.ts';
import { testedSizes, testHolds } from '../relation/size-tests.ts';

/** A number to be found out; see `LawTerm`. Equal ids mean equal numbers, so each is counted once. */
export type CountTerm =
  | { id: string; kind: 'rows'; of: Relation }
  | { id: string; kind: 'difference'; of: Relation; less: Relation }
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
      const rows = linkedTotal(term.of, term.value);
      if (rows?.less) return differenceOf(rows.of, rows.less);
      if (rows) return countTerm({ kind: 'rows', label: term.label, of: rows.of });
      const of = total(term.of, term.value);
      return { id: `sum:${of.key}`, kind: 'sum', of };
    }
    case 'holds':
      return { id: `holds:${predicateKey(term.of)}`, kind: 'holds', of: term.of };
  }
}

function differenceOf(of: Relation, less: Relation): CountTerm {
  return { id: `difference:${of.key}:${less.key}`, kind: 'difference', of, less };
}

/** The parts a term's number is worked out from. */
export function partsOfTerm(term: CountTerm): RelationalPart[] {
  switch (term.kind) {
    case 'rows':
      return countedRows(term.of);
    case 'difference':
      return [...countedRows(term.of), ...countedRows(term.less)];
    case 'holds':
      return testedSizes(term.of).flatMap(countedRows);
    default:
      return [term.of];
  }
}

/** The number a term stands for. */
export function termNumber(term: CountTerm, numbers: PartNumbers): number {
  const rows = (of: Relation): number => rowsFrom(of, numbers.rows);
  switch (term.kind) {
    case 'rows':
      return rows(term.of);
    case 'difference':
      return rows(term.of) - rows(term.less);
    case 'merged':
      return numbers.merged(term.of);
    case 'sum':
      return numbers.sum(term.of);
    case 'holds':
      return testHolds(term.of, rows) ? 1 : 0;
  }
}
