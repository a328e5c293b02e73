import { type DataType, isNumeric } from '../catalog/data-type.ts';
import type { AggregateFunction, Scalar } from './scalar.ts';

/** True when two values can be compared: same type, or both numbers. */
export function isComparable(left: DataType, right: DataType): boolean {
  return left === right || (isNumeric(left) && isNumeric(right));
}

/**
 * Type of an aggregate, undefined when the function does not fit the type.
 * Sums are exact: integers stay integers, decimals decimals, and floats are added as decimals rounded to
 * 9 places, so that the order of rows cannot change the result. An average is the exact sum, as a float,
 * divided by the count; compared with an integer or decimal constant it is compared exactly.
 */
export const aggregateTypes: Record<AggregateFunction, (of: Scalar | null) => DataType | undefined> = {
  count: () => 'integer',
  'count-distinct': (of) => (of ? 'integer' : undefined),
  sum: (of) => (of && isNumeric(of.type) ? (of.type === 'integer' ? 'integer' : 'decimal') : undefined),
  avg: (of) => (of && isNumeric(of.type) ? 'float' : undefined),
  min: (of) => of?.type,
  max: (of) => of?.type,
  'count-filled': (of) => (of ? 'integer' : undefined),
  stddev: (of) => (of && isNumeric(of.type) ? 'float' : undefined),
  joined: (of) => (of?.type === 'text' ? 'text' : undefined),
  first: (of) => of?.type,
};
