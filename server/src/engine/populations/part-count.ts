import { type Coded, type CountTerm, invariant, type Relation, type RelationalPart } from '@fanfare/shared';

/** Size of a population; for a coded one also the rows of each code. */
export interface PartCount {
  rows: number;
  codes?: ReadonlyMap<number, number>;
}

/** True for parts whose keys carry codes. */
export function isCoded(part: RelationalPart): part is Coded {
  return part.kind === 'tally' || part.kind === 'classify' || part.kind === 'rank';
}

/** The part whose count tells this relation's size: the coded part behind a pick, none for an empty relation. */
export function countedPart(relation: RelationalPart): RelationalPart | undefined {
  if (relation.kind === 'nothing') return undefined;
  return relation.kind === 'pick' ? relation.from : relation;
}

/** The part whose count tells the term's number. */
export function termPart(term: Pick<CountTerm, 'of'>): RelationalPart | undefined {
  return countedPart(term.of);
}

/**
 * The number a term stands for: rows of a relation, or how often keys of a tally were merged.
 * @param count that of `termPart(term)`; undefined only when there is no such part.
 */
export function termValue(term: CountTerm, count: PartCount | undefined): number {
  const counted = (): PartCount => {
    invariant(count !== undefined, `no count for ${term.id}`);
    return count;
  };
  if (term.kind === 'merged')
    return [...(counted().codes ?? [])].reduce((sum, [code, rows]) => sum + (code - 1) * rows, 0);
  return relationRows(term.of, count);
}

/** Rows of a relation, from the count of its `countedPart`. */
export function relationRows(relation: Relation, count: PartCount | undefined): number {
  if (relation.kind === 'nothing') return 0;
  invariant(count !== undefined, `no count for ${relation.kind} ${relation.key}`);
  if (relation.kind !== 'pick') return count.rows;
  return relation.codes.reduce((sum, code) => sum + (count.codes?.get(code) ?? 0), 0);
}
