import { originOf } from '../relation/derived-sources.ts';
import type { Predicate } from '../relation/predicate.ts';
import type { Relation } from '../relation/relation.ts';
import { testedSizes, testHolds } from '../relation/size-tests.ts';

/** The relations whose sizes tell the relation's own: all or none of its rows stay where the test reads no row. */
export function countedRows(of: Relation): Relation[] {
  const whole = allOrNone(of);
  return whole ? [...countedRows(whole.input), ...testedSizes(whole.where).flatMap(countedRows)] : [of];
}

/**
 * The size of a relation.
 * @param sizeOf size of one of `countedRows(of)`.
 */
export function rowsFrom(of: Relation, sizeOf: (relation: Relation) => number): number {
  const whole = allOrNone(of);
  if (!whole) return sizeOf(of);
  const rows = (relation: Relation): number => rowsFrom(relation, sizeOf);
  return testHolds(whole.where, rows) ? rows(whole.input) : 0;
}

function allOrNone(of: Relation): { input: Relation; where: Predicate } | undefined {
  const origin = originOf(of);
  return origin.kind === 'filter' && readsNoRow(origin.where) ? origin : undefined;
}

function readsNoRow(predicate: Predicate): boolean {
  if (predicate.kind === 'all' || predicate.kind === 'any') return predicate.of.every(readsNoRow);
  if (predicate.kind === 'not') return readsNoRow(predicate.of);
  return predicate.kind === 'size-test' || predicate.kind === 'always';
}
