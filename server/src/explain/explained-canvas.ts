import {
  type ActivityId,
  type CampaignGraph,
  type CompiledGraph,
  countPlan,
  type ExplainedActivity,
  type RelationalPart,
  rowsKey,
  sourceKey,
  type TableSource,
} from '@fanfare/shared';
import type { CompiledRequest } from '../counts/count-request.ts';
import { termParts } from '../engine/populations/part-count.ts';
import { type PlannedPart, planPopulations, type PopulationPlan } from '../engine/populations/population-plan.ts';
import { type Asked, askedRows } from './asked-rows.ts';
import { explainedActivities } from './explained-activities.ts';
import { nameColumns } from './person-names.ts';

/** What is the same for every person who is explained on a canvas. */
export interface ExplainedCanvas {
  activities: ReadonlyMap<ActivityId, ExplainedActivity>;
  plan: PopulationPlan;
  /** Parts that are stored, by the rows that they are of. */
  stored: ReadonlyMap<string, readonly PlannedPart[]>;
  isStored(part: RelationalPart): boolean;
  /** What is asked about rows of a dimension. */
  asked(dimension: string, source: TableSource): Asked;
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
  const activities = explainedActivities(graph, request);
  const isStored = (part: RelationalPart): boolean => plan.get(part.key)?.stored === true;
  const asked = new Map<string, Asked>();
  return {
    activities,
    plan,
    stored: Map.groupBy(stored, ({ part }) => rowsKey(part.source)),
    isStored,
    asked(dimension, source) {
      const id = JSON.stringify([dimension, sourceKey(source)]);
      const known = asked.get(id);
      if (known !== undefined) return known;
      const names = nameColumns(request.catalog, dimension, source);
      const made = askedRows(activities.values(), { source, names }, isStored);
      asked.set(id, made);
      return made;
    },
  };
}
