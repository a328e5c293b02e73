import type { Compiled, CompileContext, Environment } from '../activities/definition.ts';
import type { InboundPopulation } from '../activities/population.ts';
import type { ActivityId, CampaignGraph } from '../graph/graph.ts';
import { inboundOf } from '../graph/graph-index.ts';
import { type BlockedReason, type SurveyedActivity, surveyGraph } from '../graph/survey.ts';
import { surveyProblems } from '../graph/validate-graph.ts';
import { invariant } from '../result/invariant.ts';
import type { Problem } from '../result/problem.ts';
import { catalogWithData, meetEnvironments } from './environment.ts';

/** An activity with its populations, or why it has none. */
export type CompiledActivity =
  | { status: 'compiled'; inbound: readonly InboundPopulation[]; compiled: Compiled }
  | { status: 'blocked'; reason: BlockedReason };

export interface CompiledGraph {
  /** Every activity, each after all that lead to it. */
  activities: ReadonlyMap<ActivityId, CompiledActivity>;
  problems: readonly Problem[];
}

/**
 * Turns a graph into a population for every outlet. Pure: the same graph, catalog, data versions, clock and zone
 * give the same relation keys; labels, notes and layout are not part of them. What has problems is blocked with
 * everything after it, the rest is compiled. Dates are read in the graph's own time zone, whatever the context says.
 */
export function compileGraph(graph: CampaignGraph, context: CompileContext): CompiledGraph {
  const catalog = catalogWithData(context.catalog, context.environment);
  const survey = surveyGraph(graph, catalog);
  const { timeZone } = graph.settings;
  const activities = new Map<ActivityId, CompiledActivity>();
  const environments = new Map<ActivityId, Environment>();
  for (const [id, surveyed] of survey.activities) {
    if (surveyed.blocked) {
      activities.set(id, { status: 'blocked', reason: surveyed.blocked });
      continue;
    }
    const before = inboundOf(graph, id).flatMap(({ from }) => environments.get(from.activity) ?? []);
    const environment = meetEnvironments(context.environment, before);
    const done = compileActivity(graph, surveyed, activities, { ...context, catalog, environment, timeZone });
    activities.set(id, done);
    environments.set(id, done.compiled.environment ?? environment);
  }
  return { activities, problems: surveyProblems(graph, survey) };
}

function compileActivity(
  graph: CampaignGraph,
  surveyed: SurveyedActivity,
  activities: ReadonlyMap<ActivityId, CompiledActivity>,
  context: CompileContext,
): Extract<CompiledActivity, { status: 'compiled' }> {
  const { activity, valid } = surveyed;
  invariant(valid, `${activity.id} is not valid`);
  const labels = new Map(surveyed.inbound.map((one) => [one.transition, one.fromLabel]));
  const inbound = inboundOf(graph, activity.id).map(({ id, from }): InboundPopulation => {
    const source = activities.get(from.activity);
    const population = source?.status === 'compiled' ? source.compiled.outputs[from.port] : undefined;
    invariant(population, `${from.activity} gives nothing by ${from.port}`);
    return { transition: id, fromLabel: labels.get(id) ?? from.activity, population };
  });
  return { status: 'compiled', inbound, compiled: valid.definition.compile(inbound, valid.config, context) };
}
