import type { GraphResources } from '../activities/definition.ts';
import { type Problem, problem } from '../result/problem.ts';
import type { ActivityId, CampaignGraph } from './graph.ts';
import { outletLabel, outletsOf } from './outlets.ts';
import { type GraphSurvey, type SurveyedActivity, surveyGraph } from './survey.ts';
import { downstreamOf } from './traverse.ts';
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
  const disabled = namesOfDisabled(graph, survey);
  const perActivity = [...survey.activities.values()].flatMap((one) => [
    ...one.problems,
    ...disabledUpstream(one, disabled.get(one.activity.id)),
    ...unfinishedBranches(graph, one),
  ]);
  return [...survey.structure, ...perActivity, ...unreachableProblems(graph)];
}

/** What is disabled before each activity, by name; nothing where no activity is off because of it. */
function namesOfDisabled(graph: CampaignGraph, survey: GraphSurvey): ReadonlyMap<ActivityId, readonly string[]> {
  const names = new Map<ActivityId, string[]>();
  if (![...survey.activities.values()].some(isOff)) return names;
  for (const { id, label, disabled } of graph.activities) {
    if (!disabled) continue;
    for (const after of downstreamOf(graph, [id])) {
      const known = names.get(after);
      if (known) known.push(label || id);
      else names.set(after, [label || id]);
    }
  }
  return names;
}

function disabledUpstream(one: SurveyedActivity, disabled: readonly string[] = []): Problem[] {
  if (!isOff(one)) return [];
  return [problem('graph.disabled-upstream', { activity: one.activity.id }, { activity: disabled.join(', ') })];
}

/** Whether an activity does not run because one before it is disabled. */
function isOff({ blocked, activity }: SurveyedActivity): boolean {
  return blocked === 'disabled' && !activity.disabled;
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
