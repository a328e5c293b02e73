import { loadDemo as loadDemoEndpoint } from '@fanfare/shared';
import type { CommandContext } from '../command-context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { printCount, printTable } from '../print-table.ts';

/** Loads the demo retailer with its catalog. */
export async function loadDemo(context: CommandContext, options: { people: number }): Promise<ExitCode> {
  let tables: { name: string; rows: number }[] = [];
  context.progress.say('Making customers');
  const events = context.client.events(loadDemoEndpoint, { body: { people: options.people }, signal: context.signal });
  for await (const progress of events) {
    tables = progress.tables;
    context.progress.say(`Loading the demo: ${Math.floor(progress.share * 100)} %`);
  }
  await context.print(context.json ? JSON.stringify({ tables }) : printTables(tables));
  return exitCodes.fine;
}

function printTables(tables: readonly { name: string; rows: number }[]): string {
  const rows = tables.map(({ name, rows: count }) => [name, printCount(count)]);
  return printTable([{ title: 'table' }, { title: 'rows', align: 'right' }], rows);
}
