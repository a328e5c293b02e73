import {
  audienceIdsInGraph,
  filterIdsInGraph,
  graphResources,
  getCatalog,
  hasErrors,
  resolveAudiences,
  validateCampaign,
} from '@fanfare/shared';
import type { CommandContext } from '../command-context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { printProblem } from '../print-problem.ts';
import { readCampaignFile } from '../read-campaign-file.ts';

/** Checks a campaign file: its form, and its activities against the catalog, the filters and the audiences. */
export async function validateFile(context: CommandContext, file: string): Promise<ExitCode> {
  const read = await readCampaignFile(context, file);
  if (read.graph === undefined) return exitCodes.problems;
  const { signal } = context;
  const { catalog } = await context.client.call(getCatalog, { signal });
  const referred = { filters: filterIdsInGraph(read.graph), audiences: audienceIdsInGraph(read.graph) };
  const found = await context.client.call(resolveAudiences, { body: referred, signal });
  const filters = new Map(found.filters.map((one) => [one.id, one]));
  const audiences = new Map(found.audiences.map((one) => [one.id, one]));
  const problems = read.locate(validateCampaign(read.graph, graphResources({ catalog, filters, audiences })));
  if (context.json) await context.print(JSON.stringify({ file, problems }));
  else for (const one of problems) await context.print(printProblem(read.graph, one));
  if (!context.json && problems.length === 0) await context.print('No problems.');
  return hasErrors(problems) ? exitCodes.problems : exitCodes.fine;
}
