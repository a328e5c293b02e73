import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { exportPeople } from '@fanfare/shared';
import type { CommandContext } from '../command-context.ts';
import { type ExitCode, exitCodes, usageError } from '../exit-codes.ts';
import { findOutlet } from '../find-outlet.ts';
import { readCampaignFile } from '../read-campaign-file.ts';

/** Options of `fanfare people`. */
export interface PeopleOptions {
  transition: string;
  columns?: string;
  format: string;
  out?: string;
}

const formats = ['csv', 'ndjson', 'parquet'] as const;

/** Writes all rows on a transition to a file or to standard output. A file that is not complete is removed. */
export async function exportPeopleOf(context: CommandContext, file: string, options: PeopleOptions): Promise<ExitCode> {
  const format = formats.find((one) => one === options.format);
  if (format === undefined) throw usageError(`--format is one of ${formats.join(', ')}.`);
  if (format === 'parquet' && options.out === undefined && process.stdout.isTTY)
    throw usageError('Parquet cannot be shown on a terminal. Add --out.');
  const { graph } = await readCampaignFile(context, file);
  if (graph === undefined) return exitCodes.problems;
  const columns = options.columns?.split(',').map((column) => column.trim());
  context.progress.say('Finding people');
  const rows = await context.client.file(exportPeople, {
    body: { graph, ...findOutlet(graph, options.transition), format, ...(columns === undefined ? {} : { columns }) },
    signal: context.signal,
  });
  context.progress.say('Writing');
  if (options.out === undefined) {
    await pipeline(rows, process.stdout, { end: false });
    return exitCodes.fine;
  }
  const { out } = options;
  await pipeline(rows, createWriteStream(out)).catch(async (error: unknown) => {
    await rm(out, { force: true });
    throw error;
  });
  return exitCodes.fine;
}
