import { positionBound } from '../random/key-position.ts';
import { literal } from './literal.ts';
import { all, always } from './logic.ts';
import type { Predicate } from './predicate.ts';
import { compare } from './predicates.ts';
import { keyPosition } from './scalars.ts';

/**
 * True for the rows whose position under the seed lies in a share of all positions, in parts per million:
 * at or above `fromPpm`, below `toPpm`. Adjoining shares hold every row exactly once; 0 to 1,000,000 holds all.
 */
export function inShare(seed: number, fromPpm: number, toPpm: number): Predicate {
  if (fromPpm >= toPpm) return always(false);
  const position = keyPosition(seed);
  const above = compare('>=', position, literal(String(positionBound(fromPpm)), 'integer'));
  const below = compare('<', position, literal(String(positionBound(toPpm)), 'integer'));
  return all(fromPpm === 0 ? always(true) : above, toPpm === 1_000_000 ? always(true) : below);
}
