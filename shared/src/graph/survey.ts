import { expectedColumns } from '../activities/carried.ts';
import type {
  ActivityDefinition,
  GraphResources,
  InboundTransition,
  ValidateContext,
} from '../activities/definition.ts';
import type { Carried } from '../activities/population.ts';
import { noAddedColumns } from '../attribute/added-columns.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { hasErrors, type Problem, problem } from '../result/problem.ts';
import { type VariableLookup, variableLookup } from '../variable/variable.ts';
import { nameOf } from './activity-name.ts';
import { campaignCatalog } from './campaign-catalog.ts';
import type { Activity, ActivityId, CampaignGraph, TransitionId } from './graph.ts';
import { indexGraph, inboundOf } from './graph-index.ts';
import { type HaltReason, haltsOf } from './halts.ts';
import { outletLabel } from './outlets.ts';
import { resolveActivity } from './resolve-activity.ts';
import { traverse } from './traverse.ts';
import { variableProblems } from './validate-variables.ts';
import { arityProblems, structureProblems } from './validate-structure.ts';

/** Why an activity does nothing: its own problems, those before it, or because it is halted. */
export type BlockedReason = 'problems-here' | 'problems-upstream' | HaltReason;

/** What is known about an activity without data. */
export interface SurveyedActivity {
  activity: Activity;
  /** The definition with checked settings; undefined while they are not valid. */
  valid: { definition: ActivityDefinition; config: unknown } | undefined;
  inbound: readonly InboundTransition[];
  /** What leaves by each outbound port, as far as it is known. */
  carries: ReadonlyMap<string, Carried>;
  /** Why it cannot be computed; undefined when it can. */
  blocked: BlockedReason | undefined;
  problems: readonly Problem[];
}

export interface GraphSurvey {
  /** The catalog with what activities bring into the campaign. */
  catalog: Catalog;
  /** In topological order. */
  activities: ReadonlyMap<ActivityId, SurveyedActivity>;
  /** Problems of the drawing that are not found by looking at one activity. */
  structure: readonly Problem[];
}

/** Looks at every activity once, along the transitions: settings, inbound dimensions, problems, and what blocks it. */
export function surveyGraph(graph: CampaignGraph, resources: GraphResources): GraphSurvey {
  return surveyCampaign(graph, { ...resources, catalog: campaignCatalog(resources.catalog, graph) });
}

/** As `surveyGraph`, on the catalog that the campaign sees. */
export function surveyCampaign(graph: CampaignGraph, resources: GraphResources): GraphSurvey {
  const { order, circles } = traverse(graph);
  const structure = [
    ...structureProblems(graph),
    ...circles.map((circle) => circleProblem(graph, circle)),
    ...variableProblems(graph, resources.filters),
  ];
  const faulty = faultyPlaces(graph, structure, circles.flat());
  const surveyed = new Map<ActivityId, SurveyedActivity>();
  const variables = variableLookup(graph.settings.variables ?? []);
  for (const id of order) {
    const activity = indexGraph(graph).activities.get(id);
    if (activity) surveyed.set(id, survey(graph, activity, { resources, variables, surveyed, faulty }));
  }
  return { catalog: resources.catalog, activities: surveyed, structure };
}

interface SoFar {
  resources: GraphResources;
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
  const inbound = inboundOf(graph, activity.id).map((transition): InboundTransition => {
    const carried = soFar.surveyed.get(transition.from.activity)?.carries.get(transition.from.port);
    return {
      transition: transition.id,
      fromLabel: outletLabel(graph, transition.from.activity, transition.from.port),
      dimension: carried?.dimension,
      columns: carried?.columns ?? [],
    };
  });
  const context: ValidateContext = {
    ...soFar.resources,
    variables: soFar.variables,
    inbound,
    timeZone: graph.settings.timeZone,
    columns: inbound[0] ? expectedColumns(inbound[0].columns) : noAddedColumns,
    activity: nameOf(activity),
  };
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
    carries: carriedFrom(valid, context),
    blocked: blockedBy(activity, failed, upstream, haltsOf(graph).get(activity.id)?.reason),
    problems,
  };
}

/** Targeting dimension of what leaves by a port, or by the first one; undefined while it is not known. */
export function leavingDimension(surveyed: SurveyedActivity | undefined, port?: string): string | undefined {
  if (port !== undefined) return surveyed?.carries.get(port)?.dimension;
  return surveyed?.carries.values().next().value?.dimension;
}

function carriedFrom(valid: SurveyedActivity['valid'], context: ValidateContext): Map<string, Carried> {
  const carries = new Map<string, Carried>();
  if (!valid) return carries;
  const { definition, config } = valid;
  for (const { id } of definition.ports(config).outbound) {
    const carried = definition.carries(config, context, id);
    if (carried) carries.set(id, carried);
  }
  return carries;
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
  halt: HaltReason | undefined,
): BlockedReason | undefined {
  if (activity.disabled) return 'disabled';
  if (failed) return 'problems-here';
  if (upstream.some((reason) => reason === 'problems-here' || reason === 'problems-upstream'))
    return 'problems-upstream';
  return halt;
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
