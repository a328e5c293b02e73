import type { Compiled, CompileContext, Environment } from '../activities/definition.ts';
import type { InboundPopulation } from '../activities/population.ts';
import type { ActivityId, CampaignGraph } from '../graph/graph.ts';
import { inboundOf } from '../graph/graph-index.ts';
import { type BlockedReason, type SurveyedActivity, surveyGraph } from '../graph/survey.ts';
import { surveyProblems } from '../graph/validate-graph.ts';
import { variableLookup } from '../variable/variable.ts';
import { invariant } from '../result/invariant.ts';
import { type Problem, problem } from '../result/problem.ts';
import { catalogWithData, meetEnvironments } from './environment.ts';

/** An activity with its populations, or why it has none. */
export type CompiledActivity =
  | { status: 'compiled'; inbound: readonly InboundPopulation[]; compiled: Compiled }
  | { status: 'blocked'; reason: BlockedReason };

export interface CompiledGraph {
  /** Every activity, each after all that lead to it. */
  activities: ReadonlyMap<ActivityId, CompiledActivity>;
  problems: readonly Problem[];
  /** Bugs met on the way, for the log: each blocks its activity and what follows, and nothing else. */
  failures: readonly CompileFailure[];
}

/** What an activity threw instead of giving its populations. */
export interface CompileFailure {
  activity: ActivityId;
  error: unknown;
}

/** What a graph is compiled with besides its own settings. */
export type GraphContext = Omit<CompileContext, 'timeZone' | 'variables'>;

/**
 * Turns a graph into a population for every outlet. Pure: the same graph, catalog, data versions, clock and zone
 * give the same relation keys; labels, notes and layout are not part of them. What has problems is blocked with
 * everything after it, and so is what throws; the rest is compiled. The time zone and the variables are those of the graph.
 */
export function compileGraph(graph: CampaignGraph, context: GraphContext): CompiledGraph {
  const catalog = catalogWithData(context.catalog, context.environment);
  const survey = surveyGraph(graph, catalog, context.filters);
  const { timeZone } = graph.settings;
  const variables = variableLookup(graph.settings.variables ?? []);
  const activities = new Map<ActivityId, CompiledActivity>();
  const environments = new Map<ActivityId, Environment>();
  const failures: CompileFailure[] = [];
  for (const [id, surveyed] of survey.activities) {
    const reason = surveyed.blocked ?? (followsFailure(graph, id, activities) ? 'problems-upstream' : undefined);
    if (reason !== undefined) {
      activities.set(id, { status: 'blocked', reason });
      continue;
    }
    const before = inboundOf(graph, id).flatMap(({ from }) => environments.get(from.activity) ?? []);
    const environment = meetEnvironments(context.environment, before);
    const own = { ...context, catalog, environment, timeZone, variables };
    try {
      const done = compileActivity(graph, surveyed, activities, own);
      activities.set(id, done);
      environments.set(id, done.compiled.environment ?? environment);
    } catch (error) {
      activities.set(id, { status: 'blocked', reason: 'problems-here' });
      failures.push({ activity: id, error });
    }
  }
  const internal = failures.map((one) => problem('activity.internal', { activity: one.activity }));
  return { activities, problems: [...surveyProblems(graph, survey), ...internal], failures };
}

function followsFailure(
  graph: CampaignGraph,
  id: ActivityId,
  activities: ReadonlyMap<ActivityId, CompiledActivity>,
): boolean {
  return inboundOf(graph, id).some(({ from }) => activities.get(from.activity)?.status === 'blocked');
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
