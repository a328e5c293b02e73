import { readFile, stat } from 'node:fs/promises';
import {
  type CampaignGraph,
  campaignFileLimit,
  locateProblems,
  parseCampaignFile,
  type Problem,
} from '@fanfare/shared';
import type { CommandContext } from './command-context.ts';
import { usageError } from './exit-codes.ts';
import { printProblem } from './print-problem.ts';

/** A campaign file's graph; undefined, with its problems printed, when the file is wrong. */
export interface ReadCampaign {
  graph: CampaignGraph | undefined;
  /** What the campaign is called; empty when the file is wrong. */
  name: string;
  /** Names the line of each problem of the graph. */
  locate(problems: readonly Problem[]): readonly Problem[];
}

/** Reads a campaign file. @throws CommandError when there is no such file. */
export async function readCampaignFile(context: CommandContext, file: string): Promise<ReadCampaign> {
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile() !== true) throw usageError(`${file} is not a file.`);
  if (found.size > campaignFileLimit * 4) throw usageError(`${file} is too large for a campaign file.`);
  const parsed = parseCampaignFile(await readFile(file, 'utf8'));
  if (parsed.file !== undefined) {
    return { graph: parsed.file.graph, name: parsed.file.name, locate: (problems) => locateProblems(problems, parsed) };
  }
  if (context.json) await context.print(JSON.stringify({ file, problems: parsed.problems }));
  for (const one of parsed.problems) context.note(`${file}: ${printProblem(undefined, one)}`);
  return { graph: undefined, name: '', locate: (problems) => problems };
}
