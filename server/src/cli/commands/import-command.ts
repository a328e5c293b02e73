import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import {
  cancelImport,
  type ImportJob,
  type ImportMode,
  importModeSchema,
  importRejects,
  previewImport,
  startImport,
  uploadFile,
  watchImport,
} from '@fanfare/shared';
import type { CommandContext } from '../command-context.ts';
import { type ExitCode, exitCodes, usageError } from '../exit-codes.ts';
import { printCount, printTable } from '../print-table.ts';

/** Options of `fanfare import`. */
export interface ImportOptions {
  table?: string;
  key?: string;
  mode?: string;
  changeColumn?: string;
  tolerance?: string;
}

const readable = /\.(csv|tsv|txt|ndjson|jsonl|json|parquet)(\.gz)?$/i;
const rejectsShown = 10;

/** Imports a file, or every readable file of a folder in the order of their names. */
export async function importFiles(context: CommandContext, place: string, options: ImportOptions): Promise<ExitCode> {
  const files = await listFiles(place);
  if (files.length > 1 && options.table !== undefined)
    throw usageError('--table names the table of one file; a folder takes the names of its files.');
  const mode = importModeSchema.safeParse(options.mode ?? 'replace');
  if (!mode.success) throw usageError(`--mode is one of ${importModeSchema.options.join(', ')}.`);
  const tolerance = Number(options.tolerance ?? 0);
  if (!Number.isSafeInteger(tolerance) || tolerance < 0) throw usageError('--tolerance is a whole number of rows.');
  const jobs: ImportJob[] = [];
  for (const file of files) {
    const job = await importFile(context, file, { ...options, mode: mode.data, tolerance });
    jobs.push(job);
    if (job.state === 'refused') await noteRejects(context, job);
  }
  await context.print(context.json ? JSON.stringify({ imports: jobs }) : printJobs(jobs));
  if (jobs.some((job) => job.state === 'failed' || job.state === 'cancelled')) return exitCodes.failure;
  return jobs.some((job) => job.state === 'refused') ? exitCodes.problems : exitCodes.fine;
}

async function listFiles(place: string): Promise<string[]> {
  const found = await stat(place).catch(() => undefined);
  if (found === undefined) throw usageError(`${place} does not exist.`);
  if (!found.isDirectory()) return [place];
  const names = (await readdir(place)).filter((name) => readable.test(name)).sort();
  if (names.length === 0)
    throw usageError(`${place} holds no file that can be imported (CSV, TSV, NDJSON or Parquet, also gzip).`);
  return names.map((name) => path.join(place, name));
}

async function importFile(
  context: CommandContext,
  file: string,
  options: Omit<ImportOptions, 'mode' | 'tolerance'> & { mode: ImportMode; tolerance: number },
): Promise<ImportJob> {
  const { client, signal } = context;
  const name = path.basename(file);
  context.progress.say(`Uploading ${name}`);
  const { upload } = await client.call(uploadFile, { query: { name }, upload: createReadStream(file), signal });
  context.progress.say(`Looking at ${name}`);
  const preview = await client.call(previewImport, { body: { upload }, signal });
  const key =
    options.key?.split(',').map((column) => column.trim()) ??
    (options.mode === 'replace' ? preview.suggestedKey : undefined);
  const job = await client.call(startImport, {
    body: {
      upload,
      table: options.table ?? preview.suggestedTable,
      mode: options.mode,
      options: preview.options,
      tolerance: options.tolerance,
      ...(key === undefined ? {} : { key }),
      ...(options.changeColumn === undefined ? {} : { changeColumn: options.changeColumn }),
    },
    signal,
  });
  return follow(context, job);
}

/** Waits for the end of an import; Ctrl-C cancels it. */
async function follow({ client, progress, signal }: CommandContext, started: ImportJob): Promise<ImportJob> {
  let job = started;
  const params = { id: started.id };
  try {
    for await (const state of client.events(watchImport, { params, signal })) {
      job = state;
      progress.say(`${job.table}: ${job.state}, ${printCount(job.rowsRead)} rows read`);
    }
  } catch (error) {
    if (signal.aborted) await client.call(cancelImport, { params });
    throw error;
  }
  return job;
}

async function noteRejects(context: CommandContext, job: ImportJob): Promise<void> {
  const file = await context.client.file(importRejects, { params: { id: job.id } });
  const lines = (await text(file)).split(/\r?\n/).filter((line) => line !== '');
  context.note(`${job.file}: ${job.message ?? 'refused'}`);
  for (const line of lines.slice(0, rejectsShown + 1)) context.note(`  ${line}`);
  if (lines.length > rejectsShown + 1) context.note(`  ... and ${lines.length - rejectsShown - 1} more`);
}

function printJobs(jobs: readonly ImportJob[]): string {
  return printTable(
    [
      { title: 'table' },
      { title: 'file' },
      { title: 'state' },
      { title: 'rows', align: 'right' },
      { title: 'rejected', align: 'right' },
      { title: 'version', align: 'right' },
      { title: '' },
    ],
    jobs.map((job) => [
      job.table,
      job.file,
      job.state,
      printCount(job.rowsWritten),
      printCount(job.rejected),
      String(job.version ?? ''),
      job.state === 'done' ? '' : (job.message ?? ''),
    ]),
  );
}
