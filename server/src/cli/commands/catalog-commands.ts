import { readFile, stat } from 'node:fs/promises';
import {
  acceptSuggestions,
  campaignFileLimit,
  getCatalog,
  locateCatalogProblems,
  parseCatalogFile,
  printCatalogFile,
  type Problem,
  problemSchema,
  saveCatalog,
  type Suggestion,
  suggestCatalog,
} from '@fanfare/shared';
import { z } from 'zod';
import type { CommandContext } from '../command-context.ts';
import { type ExitCode, exitCodes, usageError } from '../exit-codes.ts';
import { printProblem } from '../print-problem.ts';
import { printTable } from '../print-table.ts';
import { CallError } from '../server-client.ts';

/** Details of a catalog that was refused because it does not fit the data. */
const refusalSchema = z.object({ problems: z.array(problemSchema) });

/** Prints the catalog as a catalog file, YAML or JSON. */
export async function exportCatalog(context: CommandContext): Promise<ExitCode> {
  const { catalog } = await context.client.call(getCatalog, { signal: context.signal });
  await context.print(printCatalogFile(catalog, context.json ? 'json' : 'yaml').trimEnd());
  return exitCodes.fine;
}

/** Replaces the catalog by that of a file. What is wrong is told with its line and changes nothing. */
export async function applyCatalog(context: CommandContext, file: string): Promise<ExitCode> {
  const parsed = parseCatalogFile(await readText(file));
  if (parsed.catalog === undefined) {
    await tellProblems(context, parsed.problems, { file });
    return exitCodes.problems;
  }
  const { lock } = await context.client.call(getCatalog, { signal: context.signal });
  const body = { lock, catalog: parsed.catalog };
  try {
    const saved = await context.client.call(saveCatalog, { body, signal: context.signal });
    await tellProblems(context, locateCatalogProblems(saved.problems, parsed), { file, lock: saved.lock });
    return saved.problems.some((one) => one.severity === 'error') ? exitCodes.problems : exitCodes.fine;
  } catch (error) {
    const refused = error instanceof CallError ? refusalSchema.safeParse(error.details).data : undefined;
    if (refused === undefined) throw error;
    await tellProblems(context, locateCatalogProblems(refused.problems, parsed), { file });
    return exitCodes.problems;
  }
}

async function tellProblems(context: CommandContext, problems: readonly Problem[], answer: object): Promise<void> {
  for (const one of problems) context.note(printProblem(undefined, one));
  if (context.json) await context.print(JSON.stringify({ ...answer, problems }));
}

async function readText(file: string): Promise<string> {
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile() !== true) throw usageError(`${file} is not a file.`);
  if (found.size > campaignFileLimit * 4) throw usageError(`${file} is too large for a catalog file.`);
  return readFile(file, 'utf8').catch(() => {
    throw usageError(`${file} cannot be read.`);
  });
}

/** Prints suggested keys, links, roles and dimensions with how well they fit; with `accept` adds all of them. */
export async function suggestForCatalog(context: CommandContext, options: { accept?: boolean }): Promise<ExitCode> {
  context.progress.say('Comparing values');
  const { suggestions } = await context.client.call(suggestCatalog, { signal: context.signal });
  await context.print(context.json ? JSON.stringify({ suggestions }) : printSuggestions(suggestions));
  if (options.accept !== true || suggestions.length === 0) return exitCodes.fine;
  const { problems } = await context.client.call(acceptSuggestions, { body: { suggestions }, signal: context.signal });
  for (const one of problems) context.note(printProblem(undefined, one));
  context.note(`Accepted ${suggestions.length}.`);
  return problems.some((one) => one.severity === 'error') ? exitCodes.problems : exitCodes.fine;
}

function printSuggestions(suggestions: readonly Suggestion[]): string {
  if (suggestions.length === 0) return 'Nothing to suggest.';
  return printTable(
    [{ title: 'kind' }, { title: 'suggestion' }, { title: 'fits', align: 'right' }, { title: 'because' }],
    suggestions.map((one) => [one.kind, describe(one), printFit(one), one.reason]),
  );
}

function describe(one: Suggestion): string {
  switch (one.kind) {
    case 'key':
      return `${one.table}: ${one.columns.join(', ')}`;
    case 'link':
      return `${one.link.from.table}.${one.link.from.columns.join('+')} -> ${one.link.to.table}.${one.link.to.columns.join('+')} (${one.link.cardinality})`;
    case 'role':
      return `${one.table}.${one.column} is ${one.role}`;
    case 'dimension':
      return `${one.table} as "${one.label}"`;
  }
}

function printFit({ matching, checked }: { matching: number; checked: number }): string {
  return checked === 0 ? '' : `${((100 * matching) / checked).toFixed(1)} %`;
}
