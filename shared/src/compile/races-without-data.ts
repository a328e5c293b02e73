import type { GraphResources } from '../activities/definition.ts';
import type { ActivityId, CampaignGraph } from '../graph/graph.ts';
import type { GraphSurvey } from '../graph/survey.ts';
import { downstreamOf, upstreamOf } from '../graph/traverse.ts';
import type { Problem } from '../result/problem.ts';
import { compileActivities } from './compile-activities.ts';
import { tableSource } from './environment.ts';
import { writeRaces } from './write-races.ts';

/** Races between activities, found without data: as if every table of the catalog were there. */
export function racesWithoutData(graph: CampaignGraph, survey: GraphSurvey, resources: GraphResources): Problem[] {
  const writers = [...survey.activities.values()].filter(({ valid }) => valid?.definition.writes !== undefined);
  if (!writers.some(({ activity }) => runsBesideAnother(graph, activity.id))) return [];
  const { catalog } = survey;
  const environment = new Map(catalog.tables.map((table) => [table.name, tableSource(table, 0)]));
  const context = { ...resources, catalog, environment, now: resources.now ?? '1970-01-01T00:00:00Z' };
  return writeRaces(graph, survey, compileActivities(graph, survey, context));
}

/** False when all other activities come before it or after it. */
function runsBesideAnother(graph: CampaignGraph, id: ActivityId): boolean {
  return 1 + upstreamOf(graph, [id]).size + downstreamOf(graph, [id]).size < graph.activities.length;
}
