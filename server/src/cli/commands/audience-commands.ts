import {
  audienceSize,
  audienceUse,
  emptyGraph,
  exportPeople,
  listAudiences,
  readAudienceConfigSchema,
  type StoredAudience,
} from '@fanfare/shared';
import type { CommandContext } from '../command-context.ts';
import { type ExitCode, exitCodes, usageError } from '../exit-codes.ts';
import { printCount, printTable } from '../print-table.ts';
import { CallError } from '../server-client.ts';
import { outputFormat, writeRows } from '../write-rows.ts';

const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Options of `fanfare audiences export`. */
export interface AudienceExportOptions {
  columns?: string;
  format: string;
  out?: string;
}

/** Lists the audiences of the workspace with how many are in each. */
export async function listAllAudiences(context: CommandContext): Promise<ExitCode> {
  const audiences = await readAll(context);
  const members = await Promise.all(audiences.map(({ id }) => membersOf(context, id)));
  if (context.json) {
    const listed = audiences.map((one, index) => ({ ...one, members: members[index] ?? null }));
    await context.print(JSON.stringify({ audiences: listed }));
    return exitCodes.fine;
  }
  const rows = audiences.map((one, index) => {
    const { campaigns, audiences: others, filters } = one.usedBy;
    const count = members[index];
    const used = printCount(campaigns + others + filters);
    return [one.id, one.label, one.dimension, count === undefined ? '-' : printCount(count), used];
  });
  const titles = ['id', 'name', 'dimension'].map((title) => ({ title }));
  const counts = ['members', 'used by'].map((title) => ({ title, align: 'right' as const }));
  await context.print(audiences.length === 0 ? 'There are no audiences.' : printTable([...titles, ...counts], rows));
  return exitCodes.fine;
}

/** Prints one audience: how many are in it and how they came in, its columns, and what uses it. */
export async function showAudience(context: CommandContext, id: string): Promise<ExitCode> {
  const audience = await findAudience(context, id);
  const { signal } = context;
  const size = await context.client.call(audienceSize, { params: { id }, query: { timeZone }, signal });
  const use = await context.client.call(audienceUse, { params: { id }, signal });
  if (context.json) {
    await context.print(JSON.stringify({ audience, size, use }));
    return exitCodes.fine;
  }
  const users = [...use.campaigns, ...use.filters].map((one) => one.name).concat(use.audiences.map((one) => one.label));
  const facts: [string, string][] = [
    ['name', audience.label],
    ['dimension', audience.dimension],
    ['members', printCount(size.members)],
    ['  by rule alone', printCount(size.byRule)],
    ['  saved', printCount(size.saved)],
    ['  added by hand', printCount(size.added)],
    ['removed by hand', printCount(size.removed)],
    ['left', printCount(size.left)],
    ['no longer in the data', printCount(size.gone)],
    ['columns', audience.columns.map(({ name }) => name).join(', ') || 'none'],
    ['used by', users.join(', ') || 'nothing'],
  ];
  const width = Math.max(...facts.map(([name]) => name.length));
  await context.print(facts.map(([name, fact]) => `${name.padEnd(width)}  ${fact}`).join('\n'));
  return exitCodes.fine;
}

/** Writes the members of an audience, with the columns stored with them, to a file or to standard output. */
export async function exportAudience(
  context: CommandContext,
  id: string,
  options: AudienceExportOptions,
): Promise<ExitCode> {
  const format = outputFormat(options);
  const { label, columns: stored } = await findAudience(context, id);
  const taken = stored.map(({ name }) => ({ column: name, name: `stored ${name}`, label: '' }));
  const config = readAudienceConfigSchema.parse({ audience: id, columns: taken, continueWhenEmpty: true });
  const reading = { id: 'members', type: 'read-audience', label, config };
  const graph = { ...emptyGraph(timeZone), activities: [reading] };
  const own = options.columns?.split(',').map((column) => column.trim()) ?? [];
  context.progress.say('Finding people');
  const rows = await context.client.file(exportPeople, {
    body: { graph, activity: 'members', port: 'out', format, columns: [...own, ...taken.map(({ name }) => name)] },
    signal: context.signal,
  });
  await writeRows(context, rows, options.out);
  return exitCodes.fine;
}

async function readAll(context: CommandContext): Promise<StoredAudience[]> {
  return (await context.client.call(listAudiences, { query: {}, signal: context.signal })).audiences;
}

async function findAudience(context: CommandContext, id: string): Promise<StoredAudience> {
  const found = (await readAll(context)).find((one) => one.id === id);
  if (found === undefined) throw usageError(`There is no audience ${id}. fanfare audiences list names them.`);
  return found;
}

/** How many are in it; undefined where that cannot be told. */
async function membersOf(context: CommandContext, id: string): Promise<number | undefined> {
  const asked = context.client.call(audienceSize, { params: { id }, query: { timeZone }, signal: context.signal });
  const size = await asked.catch((error: unknown) => {
    if (error instanceof CallError && error.status === 422) return undefined;
    throw error;
  });
  return size?.members;
}
