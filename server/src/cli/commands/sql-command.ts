import { hasErrors, outletSql } from '@fanfare/shared';
import type { CommandContext } from '../command-context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { findOutlet } from '../find-outlet.ts';
import { printProblem } from '../print-problem.ts';
import { readCampaignFile } from '../read-campaign-file.ts';

/** Prints the SQL of a transition. */
export async function printSql(
  context: CommandContext,
  file: string,
  options: { transition: string },
): Promise<ExitCode> {
  const { graph, locate } = await readCampaignFile(context, file);
  if (graph === undefined) return exitCodes.problems;
  const { sql, problems } = await context.client.call(outletSql, {
    body: { graph, ...findOutlet(graph, options.transition) },
    signal: context.signal,
  });
  if (context.json) await context.print(JSON.stringify({ sql, problems: locate(problems) }));
  else if (sql !== '') await context.print(sql);
  for (const one of locate(problems)) context.note(printProblem(graph, one));
  return hasErrors(problems) ? exitCodes.problems : exitCodes.fine;
}
