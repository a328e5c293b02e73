import { getCatalog, hasErrors, validateGraph } from '@fanfare/shared';
import type { CommandContext } from '../command-context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { printProblem } from '../print-problem.ts';
import { readCampaignFile } from '../read-campaign-file.ts';

/** Checks a campaign file: its form, and its activities against the catalog. */
export async function validateFile(context: CommandContext, file: string): Promise<ExitCode> {
  const read = await readCampaignFile(context, file);
  if (read.graph === undefined) return exitCodes.problems;
  const { catalog } = await context.client.call(getCatalog, { signal: context.signal });
  const problems = read.locate(validateGraph(read.graph, catalog));
  if (context.json) await context.print(JSON.stringify({ file, problems }));
  else for (const one of problems) await context.print(printProblem(read.graph, one));
  if (!context.json && problems.length === 0) await context.print('No problems.');
  return hasErrors(problems) ? exitCodes.problems : exitCodes.fine;
}
