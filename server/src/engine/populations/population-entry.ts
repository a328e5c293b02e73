import type { Steps } from './compute-population.ts';
import type { Flight } from './flight.ts';
import type { PartCount } from './part-count.ts';
import type { PlannedPart, PopulationPlan } from './population-plan.ts';

/** A part that somebody wants, or whose keys are kept. */
export interface Entry {
  id: string;
  planned: PlannedPart;
  /** The plan it was made for, where its needs are found; plans may differ in what they store. */
  plan: PopulationPlan;
  holders: Set<object>;
  actors: Set<string>;
  needs: Entry[];
  building?: Promise<PartCount> | undefined;
  flight?: Flight<PartCount> | undefined;
  steps: Steps;
  ready?: { table: string; count: PartCount; bytes: number };
  cancelled: boolean;
}

/** For what is computed already. */
export const noPlan: PopulationPlan = new Map();

export function newEntry(id: string, planned: PlannedPart, plan: PopulationPlan): Entry {
  const steps = { done: 0, of: 1 };
  return { id, planned, plan, holders: new Set(), actors: new Set(), needs: [], steps, cancelled: false };
}

/** Share of its statements that is done; undefined when none is running or the engine does not know. */
export function shareDone({ flight, steps }: Entry): number | undefined {
  const share = flight?.progress();
  return share === undefined ? undefined : Math.min(1, (steps.done + share) / steps.of);
}
