import type { Scalar } from '../../relation/scalar.ts';

/** Most parts a column may be computed from, with those of the columns it is made of each time they are used. */
export const largestColumn = 20_000;

const known = new WeakMap<object, number>();

/** How many parts a value has when it is written out; tables and relations in it count as one part. */
export function partsOf(value: Scalar): number {
  return countParts(value);
}

function countParts(part: unknown): number {
  if (typeof part !== 'object' || part === null) return 0;
  if ('source' in part || 'columns' in part) return 1;
  const found = known.get(part);
  if (found !== undefined) return found;
  const parts = Object.values(part).reduce((sum: number, one: unknown) => sum + countParts(one), 1);
  known.set(part, parts);
  return parts;
}
