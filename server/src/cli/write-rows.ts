import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { CommandContext } from './command-context.ts';
import { usageError } from './exit-codes.ts';

const formats = ['csv', 'ndjson', 'parquet'] as const;

/** The format rows are written in. @throws a usage error for another one, and for Parquet on a terminal */
export function outputFormat(options: { format: string; out?: string }): (typeof formats)[number] {
  const format = formats.find((one) => one === options.format);
  if (format === undefined) throw usageError(`--format is one of ${formats.join(', ')}.`);
  if (format === 'parquet' && options.out === undefined && process.stdout.isTTY)
    throw usageError('Parquet cannot be shown on a terminal. Add --out.');
  return format;
}

/** Writes rows to a file or to standard output. A file that is not complete is removed. */
export async function writeRows(context: CommandContext, rows: Readable, out: string | undefined): Promise<void> {
  context.progress.say('Writing');
  if (out === undefined) {
    await pipeline(rows, process.stdout, { end: false });
    return;
  }
  await pipeline(rows, createWriteStream(out)).catch(async (error: unknown) => {
    await rm(out, { force: true });
    throw error;
  });
}
