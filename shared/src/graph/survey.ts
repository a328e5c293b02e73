import type { ActivityDefinition, InboundTransition, ValidateContext } from '../activities/definition.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { type FilterLookup, noFilters } from '../condition/predefined-filter.ts';
import { hasErrors, type Problem, problem } from '../result/problem.ts';
import { type VariableLookup, variableLookup } from '../variable/variable.ts';
import type { Activity, ActivityId, CampaignGraph, TransitionId } from './graph.ts';
import { indexGraph, inboundOf } from './graph-index.ts';
import { outletLabel } from './outlets.ts';
import { resolveActivity } from './resolve-activity.ts';
import { traverse } from './traverse.ts';
import { variableProblems } from './validate-variables.ts';
import { arityProblems, structureProblems } from './validate-structure.ts';

/** Why an activity does nothing: its own problems, those before it, or because it or one before it is disabled. */
export type BlockedReason = 'problems-here' | 'problems-upstream' | 'disabled';

/** What is known about an activity without data. */
export interface SurveyedActivity {
  activity: Activity;
  /** The definition with checked settings; undefined while they are not valid. */
  valid: { definition: ActivityDefinition; config: unknown } | undefined;
  inbound: readonly InboundTransition[];
  /** Targeting dimension of what leaves, as far as it is known. */
  dimension: string | undefined;
  /** Why it cannot be computed; undefined when it can. */
  blocked: BlockedReason | undefined;
  problems: readonly Problem[];
}

export interface GraphSurvey {
  /** In topological order. */
  activities: ReadonlyMap<ActivityId, SurveyedActivity>;
  /** Problems of the drawing that are not found by looking at one activity. */
  structure: readonly Problem[];
}

/** Looks at every activity once, along the transitions: settings, inbound dimensions, problems, and what blocks it. */
export function surveyGraph(graph: CampaignGraph, catalog: Catalog, filters: FilterLookup = noFilters): GraphSurvey {
  const { order, circles } = traverse(graph);
  const structure = [
    ...structureProblems(graph),
    ...circles.map((circle) => circleProblem(graph, circle)),
    ...variableProblems(graph, filters),
  ];
  const faulty = faultyPlaces(graph, structure, circles.flat());
  const surveyed = new Map<ActivityId, SurveyedActivity>();
  const variables = variableLookup(graph.settings.variables ?? []);
  for (const id of order) {
    const activity = indexGraph(graph).activities.get(id);
    if (activity) surveyed.set(id, survey(graph, activity, { catalog, filters, variables, surveyed, faulty }));
  }
  return { activities: surveyed, structure };
}

interface SoFar {
  catalog: Catalog;
  filters: FilterLookup;
  variables: VariableLookup;
  surveyed: ReadonlyMap<ActivityId, SurveyedActivity>;
  faulty: FaultyPlaces;
}

/** Activities and transitions that a problem of the drawing makes impossible to compute. */
interface FaultyPlaces {
  activities: ReadonlySet<ActivityId>;
  transitions: ReadonlySet<TransitionId>;
}

function survey(graph: CampaignGraph, activity: Activity, soFar: SoFar): SurveyedActivity {
  const place = { activity: activity.id };
  const inbound = inboundOf(graph, activity.id).map((transition) => ({
    transition: transition.id,
    fromLabel: outletLabel(graph, transition.from.activity, transition.from.port),
    dimension: soFar.surveyed.get(transition.from.activity)?.dimension,
  }));
  const { catalog, filters, variables } = soFar;
  const { timeZone } = graph.settings;
  const context: ValidateContext = { catalog, filters, variables, inbound, timeZone };
  const resolved = resolveActivity(activity);
  const valid = resolved.kind === 'valid' ? { definition: resolved.definition, config: resolved.config } : undefined;
  const found = valid ? (valid.definition.validate?.(valid.config, context) ?? []) : problemsOf(resolved);
  const problems = [
    ...arityProblems(graph, activity),
    ...found.map((one) => problem(one.code, { ...place, field: one.field, transition: one.transition }, one.params)),
  ];
  const failed = hasErrors(problems) || soFar.faulty.activities.has(activity.id);
  const upstream = inboundOf(graph, activity.id).map(({ id, from }) =>
    soFar.faulty.transitions.has(id) ? 'problems-here' : reasonOf(soFar.surveyed.get(from.activity)),
  );
  return {
    activity,
    valid,
    inbound,
    dimension: valid?.definition.dimension(valid.config, context),
    blocked: blockedBy(activity, failed, upstream),
    problems,
  };
}

function problemsOf(resolved: ReturnType<typeof resolveActivity>) {
  return resolved.kind === 'valid' ? [] : resolved.problems;
}

function reasonOf(surveyed: SurveyedActivity | undefined): BlockedReason | undefined {
  return surveyed ? surveyed.blocked : 'problems-here';
}

function blockedBy(
  activity: Activity,
  failed: boolean,
  upstream: readonly (BlockedReason | undefined)[],
): BlockedReason | undefined {
  if (activity.disabled) return 'disabled';
  if (failed) return 'problems-here';
  if (upstream.some((reason) => reason === 'problems-here' || reason === 'problems-upstream'))
    return 'problems-upstream';
  return upstream.includes('disabled') ? 'disabled' : undefined;
}

function circleProblem(graph: CampaignGraph, circle: readonly ActivityId[]): Problem {
  const names = circle.map((id) => indexGraph(graph).activities.get(id)?.label || id);
  return problem('graph.cycle', { activity: circle[0] }, { activities: names.join(', ') });
}

function faultyPlaces(
  graph: CampaignGraph,
  structure: readonly Problem[],
  circles: readonly ActivityId[],
): FaultyPlaces {
  if (structure.some((one) => one.code === 'graph.time-zone')) {
    return { activities: new Set(graph.activities.map(({ id }) => id)), transitions: new Set() };
  }
  const twice = structure
    .filter((one) => one.code === 'graph.duplicate-id')
    .flatMap(({ place }) => place.activity ?? []);
  return {
    activities: new Set([...circles, ...twice]),
    transitions: new Set(structure.flatMap(({ place }) => place.transition ?? [])),
  };
}
