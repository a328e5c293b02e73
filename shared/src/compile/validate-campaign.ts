import type { GraphResources } from '../activities/definition.ts';
import type { CampaignGraph } from '../graph/graph.ts';
import { surveyGraph } from '../graph/survey.ts';
import { surveyProblems } from '../graph/validate-graph.ts';
import type { Problem } from '../result/problem.ts';
import { racesWithoutData } from './races-without-data.ts';

/** Everything that is found wrong without data: as `validateGraph`, and activities that write what others read or write. */
export function validateCampaign(graph: CampaignGraph, resources: GraphResources): Problem[] {
  const survey = surveyGraph(graph, resources);
  return [...surveyProblems(graph, survey), ...racesWithoutData(graph, survey, resources)];
}
