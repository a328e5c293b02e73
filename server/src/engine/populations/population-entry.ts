import { createHash } from 'node:crypto';
import { invariant } from '@fanfare/shared';
import type { Steps, StoredKeys } from './compute-population.ts';
import type { Flight } from './flight.ts';
import type { PartCount } from './part-count.ts';
import type { PlannedTogether } from './plan-together.ts';
import type { PlannedPart, PopulationPlan } from './population-plan.ts';

/** Counts by canonical key. */
export type Counts = ReadonlyMap<string, PartCount>;

/** A part, or several counted together, that somebody wants, or whose keys are kept. */
export interface Entry {
  id: string;
  planned: PlannedPart | PlannedTogether;
  /** The plan it was made for, where its needs are found; plans may differ in what they store. */
  plan: PopulationPlan;
  holders: Set<object>;
  actors: Set<string>;
  needs: Entry[];
  building?: Promise<Counts> | undefined;
  flight?: Flight<Counts> | undefined;
  steps: Steps;
  ready?: { key: string; table: string; counts: Counts; bytes: number };
  cancelled: boolean;
}

/** For what is computed already. */
export const noPlan: PopulationPlan = new Map();

export function newEntry(id: string, planned: Entry['planned'], plan: PopulationPlan): Entry {
  const steps = { done: 0, of: 1 };
  return { id, planned, plan, holders: new Set(), actors: new Set(), needs: [], steps, cancelled: false };
}

/** Share of its statements that is done; undefined when none is running or the engine does not know. */
export function shareDone({ flight, steps }: Entry): number | undefined {
  const share = flight?.progress();
  return share === undefined ? undefined : Math.min(1, (steps.done + share) / steps.of);
}

/** The tables of entries that are ready, by canonical key. */
export function tablesOf(entries: readonly Entry[]): ReadonlyMap<string, StoredKeys> {
  return new Map(
    entries.map((entry) => {
      invariant(entry.ready !== undefined, `${entry.id} is read before it is stored`);
      const { key, table, counts } = entry.ready;
      const count = counts.get(key);
      invariant(count !== undefined, `${entry.id} is stored but not counted`);
      return [key, { table, count }];
    }),
  );
}

/** Equal for the same work, whoever wants it. */
export function idOf(planned: PlannedPart | PlannedTogether): string {
  if (!('parts' in planned)) return planned.stored ? planned.part.key : `${planned.part.key} count`;
  const keys = planned.parts.map(({ key }) => key).sort();
  return `together ${createHash('sha256').update(keys.join()).digest('hex')}`;
}
