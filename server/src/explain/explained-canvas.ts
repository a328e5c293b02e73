import {
  type ActivityId,
  type CampaignGraph,
  type CompiledGraph,
  countPlan,
  type ExplainedActivity,
  rowsKey,
} from '@fanfare/shared';
import type { CompiledRequest } from '../counts/count-request.ts';
import { termParts } from '../engine/populations/part-count.ts';
import { type PlannedPart, planPopulations, type PopulationPlan } from '../engine/populations/population-plan.ts';
import { explainedActivities } from './explained-activities.ts';

/** What is the same for every person who is explained on a canvas. */
export interface ExplainedCanvas {
  activities: ReadonlyMap<ActivityId, ExplainedActivity>;
  plan: PopulationPlan;
  /** Parts that are stored, by the rows that they are of. */
  stored: ReadonlyMap<string, readonly PlannedPart[]>;
}

const known = new WeakMap<CompiledGraph, ExplainedCanvas>();

/** Worked out once for a compiled graph. */
export function explainedCanvas(graph: CampaignGraph, request: CompiledRequest): ExplainedCanvas {
  const { compiled } = request;
  const found = known.get(compiled) ?? workOut(graph, request);
  known.set(compiled, found);
  return found;
}

function workOut(graph: CampaignGraph, request: CompiledRequest): ExplainedCanvas {
  const counted = [...countPlan(graph, request.compiled).terms.values()].flatMap(termParts);
  const plan = planPopulations(counted);
  const stored = [...plan.values()].filter((one) => one.stored);
  return {
    activities: explainedActivities(graph, request),
    plan,
    stored: Map.groupBy(stored, ({ part }) => rowsKey(part.source)),
  };
}
