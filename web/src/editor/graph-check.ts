import {
  type ActivityId,
  type CampaignGraph,
  type GraphResources,
  type GraphSurvey,
  type Problem,
  type ProblemCode,
  racesWithoutData,
  surveyGraph,
  surveyProblems,
} from '@fanfare/shared';
import { say, spokenProblem } from '../i18n/speak.ts';

/** What is known about the graph without data. Made anew with every change that matters. */
export interface GraphCheck {
  readonly survey: GraphSurvey | undefined;
  /** Errors first, then along the flow. */
  readonly problems: readonly Problem[];
  readonly byActivity: ReadonlyMap<ActivityId, readonly Problem[]>;
  /** One line of settings in words per activity. */
  readonly summaries: ReadonlyMap<ActivityId, string>;
}

export const unchecked: GraphCheck = { survey: undefined, problems: [], byActivity: new Map(), summaries: new Map() };

/** Checks a graph against what it refers to, and puts every activity's settings into words. */
export function checkGraph(graph: CampaignGraph, known: GraphResources): GraphCheck {
  const resources = { ...known, now: new Date().toISOString() };
  const survey = surveyGraph(graph, resources);
  const found = [...surveyProblems(graph, survey), ...racesWithoutData(graph, survey, resources)].map(spokenProblem);
  const problems = [
    ...found.filter((one) => one.severity === 'error'),
    ...found.filter((one) => one.severity === 'warning'),
  ];
  const byActivity = Map.groupBy(
    problems.filter((one) => one.place.activity !== undefined),
    (one) => one.place.activity ?? '',
  );
  const summaries = new Map<ActivityId, string>();
  for (const [id, { valid, inbound }] of survey.activities) {
    if (!valid) continue;
    const known = { ...resources, catalog: survey.catalog, inbound };
    summaries.set(id, say(valid.definition.summarize(valid.config, known)));
  }
  return { survey, problems, byActivity, summaries };
}

const INCOMPLETE: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'config.missing',
  'graph.inbound.missing',
  'primary.missing',
  'condition.value.missing',
  'condition.list.empty',
]);

/** Whether an activity is merely not finished: everything wrong with it is something not yet given. */
export function isIncomplete(problems: readonly Problem[]): boolean {
  const errors = problems.filter((one) => one.severity === 'error');
  return errors.length > 0 && errors.every((one) => INCOMPLETE.has(one.code));
}

/** Problems that a card says in words; a breakpoint has a mark of its own. */
export function saidOnCard(problems: readonly Problem[] = []): readonly Problem[] {
  return problems.filter(({ code }) => code !== 'graph.breakpoint');
}
