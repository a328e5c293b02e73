import { countGraph, findActivity, type Problem } from '@fanfare/shared';
import type { CommandContext } from '../command-context.ts';
import { type CountAnswer, collectCounts, countedActivities, countedTransitions } from '../count-answer.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { printCount, printTable } from '../print-table.ts';
import { printProblem } from '../print-problem.ts';
import { readCampaignFile } from '../read-campaign-file.ts';

/** Counts every transition of a campaign file. */
export async function countFile(context: CommandContext, file: string): Promise<ExitCode> {
  const { graph, locate } = await readCampaignFile(context, file);
  if (graph === undefined) return exitCodes.problems;
  context.progress.say('Counting');
  const events = context.client.events(countGraph, {
    body: { graph, canvas: `command line ${process.pid}` },
    signal: context.signal,
  });
  const answer = await collectCounts(events, (event) => {
    if (event.event === 'counted')
      context.progress.say(`Counted ${findActivity(graph, event.count.activity)?.label ?? ''}`);
  });
  const problems = locate(answer.started.problems);
  const transitions = countedTransitions(graph, answer);
  const activities = countedActivities(graph, answer);
  if (context.json) {
    const { now, versions } = answer.started;
    await context.print(JSON.stringify({ now, versions, transitions, activities, problems }));
  } else {
    await context.print(printAnswer(transitions, activities));
    for (const one of problems) context.note(printProblem(graph, one));
  }
  return exitCode(answer, problems);
}

function exitCode(answer: CountAnswer, problems: readonly Problem[]): ExitCode {
  const reasons = [...answer.gaps.values()].map((gap) => gap.reason);
  if (reasons.some((reason) => reason === 'failed' || reason === 'cancelled')) return exitCodes.failure;
  return problems.some((one) => one.severity === 'error') ? exitCodes.problems : exitCodes.fine;
}

function printAnswer(
  transitions: ReturnType<typeof countedTransitions>,
  activities: ReturnType<typeof countedActivities>,
): string {
  const table = printTable(
    [
      { title: 'transition' },
      { title: 'from' },
      { title: 'port' },
      { title: 'to' },
      { title: 'label' },
      { title: 'people', align: 'right' },
    ],
    transitions.map((one) => [
      one.id,
      one.from,
      one.port,
      one.to ?? '',
      one.label,
      one.count === null ? (one.reason ?? '') : printCount(one.count),
    ]),
  );
  const details = activities.flatMap((one) => [
    ...one.drops.map((drop) => [
      one.label,
      drop.port === undefined ? 'dropped' : `leaves by ${drop.port}`,
      drop.label,
      printCount(drop.count),
    ]),
    ...one.facts.map((fact) => [one.label, '', fact.label, printCount(fact.count)]),
  ]);
  const notes = activities.flatMap((one) => one.notes.map(({ text }) => `${one.label}: ${text}`));
  const columns = [
    { title: 'activity' },
    { title: '' },
    { title: 'what' },
    { title: 'people', align: 'right' as const },
  ];
  return [
    table,
    ...(details.length > 0 ? [printTable(columns, details)] : []),
    ...(notes.length > 0 ? [notes.join('\n')] : []),
  ].join('\n\n');
}
