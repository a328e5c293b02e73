import type { Environment } from '../activities/definition.ts';
import { campaignCatalog } from '../graph/campaign-catalog.ts';
import type { ActivityId, CampaignGraph } from '../graph/graph.ts';
import { surveyCampaign } from '../graph/survey.ts';
import { surveyProblems } from '../graph/validate-graph.ts';
import { type Problem, problem } from '../result/problem.ts';
import {
  type CompiledActivity,
  type CompileFailure,
  compileActivities,
  type GraphContext,
} from './compile-activities.ts';
import { catalogWithData } from './environment.ts';
import { writeRaces } from './write-races.ts';

export type { CompiledActivity, CompileFailure, GraphContext } from './compile-activities.ts';

export interface CompiledGraph {
  /** Every activity, each after all that lead to it. */
  activities: ReadonlyMap<ActivityId, CompiledActivity>;
  problems: readonly Problem[];
  /** What each activity that was compiled saw: the data, and what was written upstream. */
  environments: ReadonlyMap<ActivityId, Environment>;
  /** Bugs met on the way, for the log: each blocks its activity and what follows, and nothing else. */
  failures: readonly CompileFailure[];
}

/**
 * Turns a graph into a population for every outlet. Pure: the same graph, catalog, data versions, clock and zone
 * give the same relation keys; labels, notes and layout are not part of them. What has problems is blocked with
 * everything after it, and so is what throws; the rest is compiled. The time zone and the variables are those of the graph.
 */
export function compileGraph(graph: CampaignGraph, context: GraphContext): CompiledGraph {
  const catalog = catalogWithData(campaignCatalog(context.catalog, graph), context.environment);
  const survey = surveyCampaign(graph, { ...context, catalog });
  const compiled = compileActivities(graph, survey, { ...context, catalog });
  const internal = compiled.failures.map((one) => problem('activity.internal', { activity: one.activity }));
  const problems = [...surveyProblems(graph, survey), ...writeRaces(graph, survey, compiled), ...internal];
  const { activities, environments, failures } = compiled;
  return { activities, environments, problems, failures };
}
