import {
  type CampaignDocument,
  type CampaignHead,
  compareGraphs,
  comparePeople,
  type EndpointPart,
  getCampaign,
  type GraphComparison,
  hasErrors,
  listCampaigns,
} from '@fanfare/shared';
import type { CommandContext } from '../command-context.ts';
import { changesExitCode, CommandError, type ExitCode, exitCodes } from '../exit-codes.ts';
import { printComparison } from '../print-comparison.ts';
import { printProblem } from '../print-problem.ts';
import { readCampaignFile } from '../read-campaign-file.ts';

/** Options of `fanfare plan`. */
export interface PlanOptions {
  campaign?: string;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Says what a campaign file would change in the stored campaign: activities, arrows, and the people on each arrow. Ends with
 * 0 when there is nothing, `changesExitCode` when there is something, 1 when the file or the name is wrong.
 */
export async function planFile(context: CommandContext, file: string, options: PlanOptions): Promise<ExitCode> {
  try {
    return await plan(context, file, options);
  } catch (error) {
    const isWrongName = error instanceof CommandError && error.exitCode === exitCodes.usage;
    throw isWrongName ? new CommandError(exitCodes.problems, error.message) : error;
  }
}

async function plan(context: CommandContext, file: string, options: PlanOptions): Promise<ExitCode> {
  const { graph, name, locate } = await readCampaignFile(context, file);
  if (graph === undefined) return exitCodes.problems;
  const stored = await storedCampaign(context, options.campaign ?? name);
  const changes = compareGraphs(stored.graph, graph);
  context.progress.say('Comparing');
  const people = await context.client.call(comparePeople, {
    body: { before: stored.graph, after: graph },
    signal: context.signal,
  });
  const problems = locate(people.problems.after);
  const isChanged = changesWhatRuns(changes) || people.outlets.some(isMoved);
  if (context.json) {
    const { id, name: called, lock, updatedAt, updatedBy } = stored;
    const { now, versions, outlets, moves, movesCut } = people;
    const campaign = { id, name: called, lock, updatedAt, updatedBy };
    await context.print(
      JSON.stringify({ campaign, changed: isChanged, now, versions, changes, outlets, moves, movesCut, problems }),
    );
  } else {
    await context.print(printComparison(stored.graph, graph, changes, people));
    for (const one of problems) context.note(printProblem(graph, one));
  }
  if (hasErrors(problems)) return exitCodes.problems;
  return isChanged ? changesExitCode : exitCodes.fine;
}

/** The campaign with that id or exactly that name. @throws CommandError when there is none or there are several. */
async function storedCampaign({ client, signal }: CommandContext, wanted: string): Promise<CampaignDocument> {
  if (uuid.test(wanted)) return client.call(getCampaign, { params: { id: wanted }, signal });
  const found: CampaignHead[] = [];
  for (let page = 1; ; page += 1) {
    const query = { search: wanted, page, pageSize: 200 };
    const { campaigns } = await client.call(listCampaigns, { query, signal });
    found.push(...campaigns.filter((one) => one.name === wanted));
    if (campaigns.length < query.pageSize) break;
  }
  const [only, second] = found;
  if (only === undefined) {
    throw new CommandError(exitCodes.problems, `There is no campaign called ${wanted}. Name one with --campaign.`);
  }
  if (second !== undefined) {
    const ids = found.map((one) => `  ${one.id}  changed ${one.updatedAt} by ${one.updatedBy}`).join('\n');
    throw new CommandError(exitCodes.problems, `Several campaigns are called ${wanted}. Use an id:\n${ids}`);
  }
  return client.call(getCampaign, { params: { id: only.id }, signal });
}

/** Whether more differs than the drawing. */
function changesWhatRuns({ activities, transitions, variables, timeZone }: GraphComparison): boolean {
  return activities.length + transitions.length + variables.length > 0 || timeZone !== undefined;
}

type Outlet = EndpointPart<typeof comparePeople, 'response'>['outlets'][number];

function isMoved({ state, enter, leave, movedIn, movedOut }: Outlet): boolean {
  return state !== 'same' && [enter, leave, movedIn, movedOut].some((count) => count !== 0 && count !== null);
}
