import { type ActivityCount, type ActivityPlan, type CountPlan, invariant, type RelationalPart } from '@fanfare/shared';
import { type PartCount, termParts, termValue } from '../engine/populations/part-count.ts';
import type { PopulationSession } from '../engine/populations/population-store.ts';

/** Numbers of an activity by term, and whether all were known before. */
export interface TermCounts {
  counts: ReadonlyMap<string, number>;
  cached: boolean;
}

/** Finds out the numbers behind terms of the plan. */
export async function countTerms(
  session: PopulationSession,
  plan: CountPlan,
  ids: readonly string[],
): Promise<TermCounts> {
  let cached = true;
  const counts = await Promise.all(
    ids.map(async (id) => {
      const term = plan.terms.get(id);
      invariant(term !== undefined, `${id} is not planned`);
      const parts = await Promise.all(
        termParts(term).map(async (part) => [part.key, await session.counted(part.key)] as const),
      );
      const known = new Map(parts);
      if ([...known.values()].some((one) => !one.cached)) cached = false;
      const countOf = ({ key }: RelationalPart): PartCount => {
        const found = known.get(key);
        invariant(found !== undefined, `${key} is not counted`);
        return found.count;
      };
      return [id, termValue(term, countOf)] as const;
    }),
  );
  return { counts: new Map(counts), cached };
}

/** An activity's numbers as they are told. */
export function activityCount(plan: ActivityPlan, { counts, cached }: TermCounts, asOf: string): ActivityCount {
  const count = (term: string): number => {
    const known = counts.get(term);
    invariant(known !== undefined, `${term} is not counted`);
    return known;
  };
  return {
    activity: plan.activity,
    in: plan.in.map((one) => ({ transition: one.transition, count: count(one.term) })),
    out: plan.out.map(({ port, transition, term }) => ({
      port,
      count: count(term),
      ...(transition === undefined ? {} : { transition }),
    })),
    drops: plan.drops.map(({ cause, label, phrase, port, term }) => ({
      cause,
      label,
      ...(phrase === undefined ? {} : { phrase }),
      count: count(term),
      ...(port === undefined ? {} : { port }),
    })),
    facts: plan.facts.map(({ term, ...fact }) => ({ ...fact, count: count(term) })),
    notes: [...plan.notes],
    asOf,
    cached,
  };
}
