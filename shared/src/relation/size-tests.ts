import { InvariantError } from '../result/invariant.ts';
import type { Predicate, SizeTest } from './predicate.ts';
import type { Relation } from './relation.ts';

/** The relations whose sizes a predicate reads that reads no row. Throws for one that reads the row. */
export function testedSizes(predicate: Predicate): Relation[] {
  switch (predicate.kind) {
    case 'always':
      return [];
    case 'all':
    case 'any':
      return predicate.of.flatMap(testedSizes);
    case 'not':
      return testedSizes(predicate.of);
    case 'size-test':
      return predicate.share ? [predicate.of, predicate.share.of] : [predicate.of];
    default:
      throw new InvariantError(`${predicate.kind} reads the row`);
  }
}

/** Whether a predicate holds that reads no row, from the sizes of the relations it tests. */
export function testHolds(predicate: Predicate, sizeOf: (relation: Relation) => number): boolean {
  switch (predicate.kind) {
    case 'always':
      return predicate.holds;
    case 'all':
      return predicate.of.every((one) => testHolds(one, sizeOf));
    case 'any':
      return predicate.of.some((one) => testHolds(one, sizeOf));
    case 'not':
      return !testHolds(predicate.of, sizeOf);
    case 'size-test':
      return sizeHolds(predicate, sizeOf);
    default:
      throw new InvariantError(`${predicate.kind} reads the row`);
  }
}

const comparisons: Record<SizeTest['op'], (left: bigint, right: bigint) => boolean> = {
  '=': (left, right) => left === right,
  '<>': (left, right) => left !== right,
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
};

function sizeHolds({ of, op, rows, share }: SizeTest, sizeOf: (relation: Relation) => number): boolean {
  const size = BigInt(sizeOf(of));
  if (share) return comparisons[op](size * 1_000_000n, BigInt(sizeOf(share.of)) * BigInt(share.ppm));
  return comparisons[op](size, BigInt(rows));
}
