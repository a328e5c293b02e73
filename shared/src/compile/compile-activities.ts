import { addedColumns } from '../activities/carried.ts';
import type { Compiled, CompileContext, Environment } from '../activities/definition.ts';
import type { InboundPopulation } from '../activities/population.ts';
import { noAddedColumns } from '../attribute/added-columns.ts';
import { nameOf } from '../graph/activity-name.ts';
import type { ActivityId, CampaignGraph } from '../graph/graph.ts';
import { inboundOf } from '../graph/graph-index.ts';
import { waitingProblem } from '../graph/halts.ts';
import type { BlockedReason, GraphSurvey, SurveyedActivity } from '../graph/survey.ts';
import { invariant } from '../result/invariant.ts';
import type { Problem } from '../result/problem.ts';
import { variableLookup } from '../variable/variable.ts';
import { meetEnvironments } from './meet-environments.ts';
import { rebasePopulation } from '../activities/rebase-population.ts';

/** An activity with its populations, or why it has none. */
export type CompiledActivity =
  | { status: 'compiled'; inbound: readonly InboundPopulation[]; compiled: Compiled }
  /** `waiting` says behind which breakpoints it waits, where that is the reason. */
  | { status: 'blocked'; reason: BlockedReason; waiting?: Problem };

/** What an activity threw instead of giving its populations. */
export interface CompileFailure {
  activity: ActivityId;
  error: unknown;
}

export interface CompiledActivities {
  /** Every activity, each after all that lead to it. */
  activities: ReadonlyMap<ActivityId, CompiledActivity>;
  /** What each activity that was compiled saw: the data, and what was written upstream. */
  environments: ReadonlyMap<ActivityId, Environment>;
  failures: readonly CompileFailure[];
}

/** What a graph is compiled with besides its own settings. */
export type GraphContext = Omit<CompileContext, 'timeZone' | 'variables' | 'columns' | 'activity'>;

/**
 * Populations of every activity of a survey, which must be of the graph and on the catalog of the context. An activity
 * sees its tables as they were written upstream; where branches meet whose writes cannot be put together it is blocked.
 */
export function compileActivities(
  graph: CampaignGraph,
  survey: GraphSurvey,
  context: GraphContext,
): CompiledActivities {
  const { timeZone } = graph.settings;
  const variables = variableLookup(graph.settings.variables ?? []);
  const activities = new Map<ActivityId, CompiledActivity>();
  const environments = new Map<ActivityId, Environment>();
  const leaving = new Map<ActivityId, Environment>();
  const failures: CompileFailure[] = [];
  for (const [id, surveyed] of survey.activities) {
    const reason = surveyed.blocked ?? (followsFailure(graph, id, activities) ? 'problems-upstream' : undefined);
    const before = inboundOf(graph, id).flatMap(({ from }) => leaving.get(from.activity) ?? []);
    const met = meetEnvironments(context.environment, before);
    if (reason !== undefined || !met.ok) {
      activities.set(id, blocked(graph, id, reason ?? 'problems-upstream'));
      continue;
    }
    const { environment } = met;
    try {
      const done = compileActivity(graph, surveyed, activities, { ...context, environment, timeZone, variables });
      activities.set(id, done);
      environments.set(id, environment);
      leaving.set(id, done.compiled.environment ?? environment);
    } catch (error) {
      activities.set(id, { status: 'blocked', reason: 'problems-here' });
      failures.push({ activity: id, error });
    }
  }
  return { activities, environments, failures };
}

function blocked(graph: CampaignGraph, id: ActivityId, reason: BlockedReason): CompiledActivity {
  const waiting = reason === 'breakpoint' ? waitingProblem(graph, id) : undefined;
  return { status: 'blocked', reason, ...(waiting && { waiting }) };
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
  context: Omit<CompileContext, 'columns' | 'activity'>,
): Extract<CompiledActivity, { status: 'compiled' }> {
  const { activity, valid } = surveyed;
  invariant(valid, `${activity.id} is not valid`);
  const labels = new Map(surveyed.inbound.map((one) => [one.transition, one.fromLabel]));
  const inbound = inboundOf(graph, activity.id).map(({ id, from }): InboundPopulation => {
    const before = activities.get(from.activity);
    const population = before?.status === 'compiled' ? before.compiled.outputs[from.port] : undefined;
    invariant(population, `${from.activity} gives nothing by ${from.port}`);
    const source = context.environment.get(population.relation.source.table);
    const seen = source ? rebasePopulation(population, source) : population;
    return { transition: id, fromLabel: labels.get(id) ?? from.activity, population: seen };
  });
  const columns = inbound[0] ? addedColumns(inbound[0].population.columns) : noAddedColumns;
  const compiled = valid.definition.compile(inbound, valid.config, { ...context, columns, activity: nameOf(activity) });
  checkCarried(surveyed, compiled);
  return { status: 'compiled', inbound, compiled };
}

/** What leaves must be what was announced without data: everything downstream was checked against that. */
function checkCarried({ activity, carries }: SurveyedActivity, { outputs }: Compiled): void {
  for (const [port, { dimension, columns }] of Object.entries(outputs)) {
    const announced = carries.get(port);
    invariant(announced?.dimension === dimension, `${activity.id} gives another dimension by ${port}`);
    const expected = announced.columns.map(({ name, type }) => `${name} ${type}`).join();
    const given = columns.map(({ name, type }) => `${name} ${type}`).join();
    invariant(given === expected, `${activity.id} gives other columns by ${port}: ${given}, not ${expected}`);
  }
}
