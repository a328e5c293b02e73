import { readFile, stat } from 'node:fs/promises';
import {
  applyFilters,
  campaignFileLimit,
  type FilterEntry,
  listFilters,
  parseFilterFile,
  printFilterFile,
  type StoredFilter,
} from '@fanfare/shared';
import type { CommandContext } from '../command-context.ts';
import { type ExitCode, exitCodes, usageError } from '../exit-codes.ts';
import { printProblem } from '../print-problem.ts';
import { printCount, printTable } from '../print-table.ts';

/** Lists the predefined filters: shared ones and one's own. */
export async function listAllFilters(context: CommandContext): Promise<ExitCode> {
  const { filters } = await context.client.call(listFilters, { query: {}, signal: context.signal });
  if (context.json) {
    await context.print(JSON.stringify({ filters }));
    return exitCodes.fine;
  }
  const rows = filters.map((one) => [
    one.id,
    one.name,
    one.table,
    one.shared ? 'shared' : 'private',
    one.owner,
    printCount(one.usedBy.campaigns),
    printCount(one.usedBy.filters),
  ]);
  const titles = ['id', 'name', 'table', 'for', 'owner'].map((title) => ({ title }));
  const counts = ['campaigns', 'filters'].map((title) => ({ title, align: 'right' as const }));
  await context.print(filters.length === 0 ? 'There are no filters.' : printTable([...titles, ...counts], rows));
  return exitCodes.fine;
}

/** Prints filters as a filter file, YAML or JSON: all that are listed, or those named. */
export async function exportFilters(context: CommandContext, ids: readonly string[]): Promise<ExitCode> {
  const { filters } = await context.client.call(listFilters, { query: {}, signal: context.signal });
  const unknown = ids.find((id) => !filters.some((one) => one.id === id));
  if (unknown !== undefined) throw usageError(`There is no filter ${unknown}. fanfare filters list names them.`);
  const wanted = filters
    .filter((one) => ids.length === 0 || ids.includes(one.id))
    .toSorted((left, right) => (left.id < right.id ? -1 : 1));
  await context.print(printFilterFile(wanted.map(entryOf), context.json ? 'json' : 'yaml').trimEnd());
  return exitCodes.fine;
}

/** Creates or changes the filters of a file, all or none. */
export async function applyFilterFile(context: CommandContext, file: string): Promise<ExitCode> {
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile() !== true) throw usageError(`${file} is not a file.`);
  if (found.size > campaignFileLimit * 4) throw usageError(`${file} is too large for a filter file.`);
  const parsed = parseFilterFile(await readFile(file, 'utf8'));
  if (parsed.filters === undefined) {
    if (context.json) await context.print(JSON.stringify({ file, problems: parsed.problems }));
    for (const one of parsed.problems) context.note(`${file}: ${printProblem(undefined, one)}`);
    return exitCodes.problems;
  }
  const body = { filters: parsed.filters };
  const { filters } = await context.client.call(applyFilters, { body, signal: context.signal });
  if (context.json) await context.print(JSON.stringify({ file, filters }));
  else for (const { id, change } of filters) await context.print(`${id}: ${change === 'none' ? 'as it was' : change}`);
  return exitCodes.fine;
}

function entryOf({ id, name, description, table, shared, rule, parameters }: StoredFilter): FilterEntry {
  return { id, name, description, table, shared, rule, parameters };
}
