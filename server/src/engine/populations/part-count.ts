import {
  type Coded,
  type CountTerm,
  invariant,
  originOf,
  partsOfTerm,
  type Relation,
  type RelationalPart,
  termNumber,
} from '@fanfare/shared';

/** Size of a population, for a total the sum; for a coded one also the rows of each code. */
export interface PartCount {
  rows: number;
  codes?: ReadonlyMap<number, number>;
}

/** True for parts whose keys carry codes. */
export function isCoded(part: RelationalPart): part is Coded {
  return part.kind === 'tally' || part.kind === 'classify' || part.kind === 'rank';
}

/** The part whose count tells this one's size: the coded part behind a pick, none for an empty relation. */
export function countedPart(part: RelationalPart): RelationalPart | undefined {
  if (isCoded(part) || part.kind === 'total') return part;
  const origin = originOf(part);
  if (origin.kind === 'nothing') return undefined;
  return origin.kind === 'pick' ? origin.from : origin;
}

/** The parts whose counts tell the term's number. */
export function termParts(term: CountTerm): RelationalPart[] {
  return partsOfTerm(term).flatMap((part) => countedPart(part) ?? []);
}

/**
 * The number a term stands for.
 * @param countOf count of one of `termParts(term)`.
 */
export function termValue(term: CountTerm, countOf: (part: RelationalPart) => PartCount): number {
  return termNumber(term, {
    rows: (relation) => {
      const part = countedPart(relation);
      return relationRows(relation, part && countOf(part));
    },
    merged: (of) => [...(countOf(of).codes ?? [])].reduce((sum, [code, rows]) => sum + (code - 1) * rows, 0),
    sum: (of) => countOf(of).rows,
  });
}

/** Rows of a relation, from the count of its `countedPart`. */
export function relationRows(relation: Relation, count: PartCount | undefined): number {
  const origin = originOf(relation);
  if (origin.kind === 'nothing') return 0;
  invariant(count !== undefined, `no count for ${origin.kind} ${origin.key}`);
  if (origin.kind !== 'pick') return count.rows;
  return origin.codes.reduce((sum, code) => sum + (count.codes?.get(code) ?? 0), 0);
}
