import { InvariantError } from '../result/invariant.ts';
import type { ActivityPlan, PlannedTerm } from './count-plan.ts';

/** A law of conservation that does not hold: both sides with their numbers. */
export interface LawViolation {
  activity: string;
  left: readonly { label: string; count: number }[];
  right: readonly { label: string; count: number }[];
  message: string;
}

/** Which laws of an activity the counted numbers break. Throws when a number is missing: unknown is never 0. */
export function checkLaws(plan: ActivityPlan, counts: ReadonlyMap<string, number>): LawViolation[] {
  return plan.laws.flatMap((law) => {
    const left = law.left.map((term) => counted(term, counts));
    const right = law.right.map((term) => counted(term, counts));
    if (sum(left) === sum(right)) return [];
    const message = `The rows of ${plan.activity} do not add up: ${inWords(left)} is not ${inWords(right)}.`;
    return [{ activity: plan.activity, left, right, message }];
  });
}

/** Throws when a law of conservation is broken: the engine or the compiler is wrong. */
export function assertLaws(plan: ActivityPlan, counts: ReadonlyMap<string, number>): void {
  const [broken] = checkLaws(plan, counts);
  if (broken) throw new InvariantError(broken.message);
}

function counted({ label, term }: PlannedTerm, counts: ReadonlyMap<string, number>) {
  const count = counts.get(term);
  if (count === undefined) throw new InvariantError(`${label} is not counted`);
  return { label, count };
}

function sum(side: readonly { count: number }[]): number {
  return side.reduce((total, { count }) => total + count, 0);
}

/** "Kept 3 + Duplicates 2 = 5". */
function inWords(side: readonly { label: string; count: number }[]): string {
  const parts = side.map(({ label, count }) => `${label} ${count}`).join(' + ');
  return side.length > 1 ? `${parts} = ${sum(side)}` : parts;
}
