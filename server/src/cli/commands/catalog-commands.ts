import { readFile } from 'node:fs/promises';
import {
  acceptSuggestions,
  catalogSchema,
  getCatalog,
  saveCatalog,
  type Suggestion,
  suggestCatalog,
} from '@fanfare/shared';
import { parse, stringify } from 'yaml';
import type { CommandContext } from '../command-context.ts';
import { type ExitCode, exitCodes, usageError } from '../exit-codes.ts';
import { printTable } from '../print-table.ts';

/** Prints the catalog as YAML, or as JSON. */
export async function exportCatalog(context: CommandContext): Promise<ExitCode> {
  const { catalog } = await context.client.call(getCatalog, { signal: context.signal });
  await context.print(
    context.json ? JSON.stringify(catalog, null, 2) : stringify(catalog, { lineWidth: 140 }).trimEnd(),
  );
  return exitCodes.fine;
}

/** Replaces the catalog by that of a file. */
export async function applyCatalog(context: CommandContext, file: string): Promise<ExitCode> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw usageError(`${file} cannot be read.`);
  });
  const parsed = catalogSchema.safeParse(readYaml(file, text));
  if (!parsed.success) {
    for (const issue of parsed.error.issues) context.note(`${file}: ${issue.path.join('.')}: ${issue.message}`);
    return exitCodes.problems;
  }
  const { lock } = await context.client.call(getCatalog, { signal: context.signal });
  const saved = await context.client.call(saveCatalog, {
    body: { lock, catalog: parsed.data },
    signal: context.signal,
  });
  for (const one of saved.problems) context.note(`${one.severity}: ${one.message}`);
  if (context.json) await context.print(JSON.stringify({ lock: saved.lock, problems: saved.problems }));
  return saved.problems.some((one) => one.severity === 'error') ? exitCodes.problems : exitCodes.fine;
}

function readYaml(file: string, text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    throw usageError(`${file} is neither YAML nor JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Prints suggested keys, links, roles and dimensions with how well they fit; with `accept` adds all of them. */
export async function suggestForCatalog(context: CommandContext, options: { accept?: boolean }): Promise<ExitCode> {
  context.progress.say('Comparing values');
  const { suggestions } = await context.client.call(suggestCatalog, { signal: context.signal });
  await context.print(context.json ? JSON.stringify({ suggestions }) : printSuggestions(suggestions));
  if (options.accept !== true || suggestions.length === 0) return exitCodes.fine;
  const { problems } = await context.client.call(acceptSuggestions, { body: { suggestions }, signal: context.signal });
  for (const one of problems) context.note(`${one.severity}: ${one.message}`);
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
