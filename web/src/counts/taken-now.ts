import { takenFact } from '@fanfare/shared';
import type { ActivityNumbers } from './counts-state.ts';

/** Whether a branch of a Test would be taken now; undefined for other outlets and while it is not known. */
export function takenNow(numbers: ActivityNumbers | undefined, port: string): boolean | undefined {
  if (numbers?.state !== 'exact') return undefined;
  const fact = numbers.count.facts.find(({ id }) => id === `${takenFact}${port}`);
  return fact && fact.count > 0;
}
