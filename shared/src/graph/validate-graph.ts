import type { GraphResources } from '../activities/definition.ts';
import { type Problem, problem } from '../result/problem.ts';
import type { CampaignGraph } from './graph.ts';
import { haltsOf, namesOf } from './halts.ts';
import { outletLabel, outletsOf } from './outlets.ts';
import { type GraphSurvey, type SurveyedActivity, surveyGraph } from './survey.ts';
import { unreachableProblems } from './unreachable.ts';

/**
 * Everything that is wrong or unfinished in a graph: the drawing first, then activity by activity along the
 * transitions. An activity is blamed for its own mistakes only, never for those before it. Races between activities that
 * write are found by `validateCampaign`.
 */
export function validateGraph(graph: CampaignGraph, resources: GraphResources): Problem[] {
  return surveyProblems(graph, surveyGraph(graph, resources));
}

/** Problems of a graph whose survey is at hand. */
export function surveyProblems(graph: CampaignGraph, survey: GraphSurvey): Problem[] {
  if (graph.activities.length === 0) return [...survey.structure, problem('graph.empty', {})];
  const perActivity = [...survey.activities.values()].flatMap((one) => [
    ...one.problems,
    ...halted(graph, one),
    ...unfinishedBranches(graph, one),
  ]);
  return [...survey.structure, ...perActivity, ...unreachableProblems(graph)];
}

/** Says once of each activity that it is off because of others, and at each breakpoint that what follows waits. */
function halted(graph: CampaignGraph, { activity, blocked }: SurveyedActivity): Problem[] {
  const place = { activity: activity.id };
  const behind = haltsOf(graph).get(activity.id)?.behind ?? [];
  const isOff = blocked === 'disabled' && !activity.disabled;
  return [
    ...(isOff ? [problem('graph.disabled-upstream', place, { activity: namesOf(graph, behind) })] : []),
    ...(activity.breakpoint ? [problem('graph.breakpoint', place)] : []),
  ];
}

function unfinishedBranches(graph: CampaignGraph, one: SurveyedActivity): Problem[] {
  if (one.blocked === 'disabled' || one.valid?.definition.category === 'channel') return [];
  return outletsOf(graph, one.activity.id)
    .filter((outlet) => outlet.port.role === 'main' && !outlet.transition)
    .map((outlet) =>
      problem(
        'graph.branch.unfinished',
        { activity: one.activity.id },
        { port: outletLabel(graph, one.activity.id, outlet.port.id) },
      ),
    );
}
