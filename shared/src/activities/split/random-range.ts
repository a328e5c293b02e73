import { any, always } from '../../relation/logic.ts';
import type { Predicate } from '../../relation/predicate.ts';
import { inShare } from '../../relation/share.ts';

const everyone = 1_000_000;

/**
 * Rows whose position under the seed lies in a range of the whole, in parts per million. The range begins at
 * `fromPpm` modulo 100 % and goes on at 0 where it passes 100 %.
 */
export function inRandomRange(seed: number, fromPpm: number, sharePpm: number): Predicate {
  if (sharePpm >= everyone) return always(true);
  const start = fromPpm % everyone;
  const end = start + sharePpm;
  if (end <= everyone) return inShare(seed, start, end);
  return any(inShare(seed, start, everyone), inShare(seed, 0, end - everyone));
}
