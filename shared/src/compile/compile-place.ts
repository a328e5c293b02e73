import { addedColumns } from '../activities/carried.ts';
import type { Environment } from '../activities/definition.ts';
import type { Population } from '../activities/population.ts';
import { type AddedColumns, noAddedColumns } from '../attribute/added-columns.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { campaignCatalog } from '../graph/campaign-catalog.ts';
import type { ActivityId, CampaignGraph, TransitionId } from '../graph/graph.ts';
import { inboundOf } from '../graph/graph-index.ts';
import { surveyCampaign } from '../graph/survey.ts';
import { type Problem, problem } from '../result/problem.ts';
import { type CompiledActivities, compileActivities, type GraphContext } from './compile-activities.ts';
import { catalogWithData } from './environment.ts';
import { meetEnvironments } from './meet-environments.ts';
import { rebasePopulation } from '../activities/rebase-population.ts';

/**
 * Where something is looked at: what arrives at an activity, by the first inbound transition or the one that is named, or
 * with `port` what leaves by it.
 */
export interface PlaceName {
  activity: ActivityId;
  transition?: TransitionId | undefined;
  port?: string | undefined;
}

/** What is known at a place: the data as it was written upstream, and the population. */
export interface CompiledPlace {
  /** The catalog as the campaign sees it, as far as there is data. */
  catalog: Catalog;
  environment: Environment;
  /** Undefined where nothing arrives, and while it cannot be computed. */
  population: Population | undefined;
  /** Why it cannot be computed. */
  blocked: Problem | undefined;
  /** Columns added to its rows. */
  columns: AddedColumns;
}

interface Blocked {
  blocked: Problem;
}

const blockedHere = problem('place.blocked', {});

/** What stands at a place of a graph. What comes after the place does not matter. */
export function compilePlace(graph: CampaignGraph, place: PlaceName, context: GraphContext): CompiledPlace {
  const catalog = catalogWithData(campaignCatalog(context.catalog, graph), context.environment);
  const seen = { ...context, catalog };
  const compiled = compileActivities(graph, surveyCampaign(graph, seen), seen);
  const environment =
    place.port === undefined
      ? meetingAt(graph, place.activity, compiled, context.environment)
      : (leavingOf(compiled, place.activity) ?? context.environment);
  const found = environment ? populationAt(graph, place, compiled, environment) : { blocked: blockedHere };
  const population = found && 'relation' in found ? found : undefined;
  return {
    catalog,
    environment: environment ?? context.environment,
    population,
    blocked: found && 'blocked' in found ? found.blocked : undefined,
    columns: population ? addedColumns(population.columns) : noAddedColumns,
  };
}

function populationAt(
  graph: CampaignGraph,
  { activity, transition, port }: PlaceName,
  compiled: CompiledActivities,
  environment: Environment,
): Population | Blocked | undefined {
  if (port !== undefined) return outputOf(compiled, activity, port);
  const inbound = inboundOf(graph, activity);
  const from = (inbound.find(({ id }) => id === transition) ?? inbound[0])?.from;
  const arriving = from && outputOf(compiled, from.activity, from.port);
  if (arriving === undefined || 'blocked' in arriving) return arriving;
  const source = environment.get(arriving.relation.source.table);
  return source ? rebasePopulation(arriving, source) : arriving;
}

function outputOf({ activities }: CompiledActivities, id: ActivityId, port: string): Population | Blocked {
  const found = activities.get(id);
  if (found?.status === 'blocked') return { blocked: found.waiting ?? blockedHere };
  return found?.compiled.outputs[port] ?? { blocked: blockedHere };
}

/** What an activity sees; undefined where writes of branches that meet cannot be put together. */
function meetingAt(
  graph: CampaignGraph,
  id: ActivityId,
  compiled: CompiledActivities,
  base: Environment,
): Environment | undefined {
  const met = meetEnvironments(
    base,
    inboundOf(graph, id).flatMap(({ from }) => leavingOf(compiled, from.activity) ?? []),
  );
  return met.ok ? met.environment : undefined;
}

function leavingOf({ activities, environments }: CompiledActivities, id: ActivityId): Environment | undefined {
  const found = activities.get(id);
  return (found?.status === 'compiled' ? found.compiled.environment : undefined) ?? environments.get(id);
}
