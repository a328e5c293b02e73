import { exportPeople } from '@fanfare/shared';
import type { CommandContext } from '../command-context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { findOutlet } from '../find-outlet.ts';
import { readCampaignFile } from '../read-campaign-file.ts';
import { outputFormat, writeRows } from '../write-rows.ts';

/** Options of `fanfare people`. */
export interface PeopleOptions {
  transition: string;
  columns?: string;
  format: string;
  out?: string;
}

/** Writes all rows on a transition to a file or to standard output. A file that is not complete is removed. */
export async function exportPeopleOf(context: CommandContext, file: string, options: PeopleOptions): Promise<ExitCode> {
  const format = outputFormat(options);
  const { graph } = await readCampaignFile(context, file);
  if (graph === undefined) return exitCodes.problems;
  const columns = options.columns?.split(',').map((column) => column.trim());
  context.progress.say('Finding people');
  const rows = await context.client.file(exportPeople, {
    body: { graph, ...findOutlet(graph, options.transition), format, ...(columns === undefined ? {} : { columns }) },
    signal: context.signal,
  });
  await writeRows(context, rows, options.out);
  return exitCodes.fine;
}
