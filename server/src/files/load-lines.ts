import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import {
  invariant,
  lineNumberColumn,
  type LoadedFile,
  loadedTable,
  type LoadFileConfig,
  rejectColumns,
} from '@fanfare/shared';
import { workFolder } from '../data/import/import-request.ts';
import { readSource } from '../data/import/open-source.ts';
import { ImportRefused } from '../data/scan/import-refused.ts';
import { abortError } from '../engine/abort-error.ts';
import type { DataEngine } from '../engine/data-engine.ts';
import { readSettings } from './format-settings.ts';
import { stageLines, storedColumns } from './stage-lines.ts';

/** Lines that cannot be read are kept up to this number; with more the file is not of the format. */
const mostUnreadable = 1_000_000;

export interface LoadParts {
  engine: DataEngine;
  /** Data folder. */
  folder: string;
  maxUnpackedBytes: number;
}

/**
 * Reads a file into the table of its settings, as one version.
 * @throws ImportRefused when the file as a whole cannot be used, AbortError when nobody waits any more.
 */
export async function loadLines(
  { engine, folder, maxUnpackedBytes }: LoadParts,
  file: string,
  config: LoadFileConfig,
  signal: AbortSignal,
): Promise<LoadedFile> {
  const table = loadedTable(config);
  invariant(table !== undefined, 'no file to load');
  const work = workFolder(folder, `file-${randomUUID()}`);
  await mkdir(work, { recursive: true });
  const staging = engine.newStaging();
  let adopted = false;
  try {
    const settings = await readSettings(file, config.format, { maxUnpackedBytes });
    const request = { file, folder: work, maxUnpackedBytes, maxRejectsKept: mostUnreadable };
    const { source, scan, scanRejects } = await readSource(engine, request, settings, () => undefined, signal);
    if ((scan?.rejected ?? 0) > mostUnreadable) throw tooManyUnreadable(scan?.rejected ?? 0, scan?.records ?? 0);
    const columns = config.columns.filter(({ ignore }) => !ignore);
    const plan = { source, scanRejects, columns, timeZone: config.timeZone };
    await engine.withConnection((connection) => stageLines(connection, engine.stagingSql(staging), plan), { signal });
    if (signal.aborted) throw abortError();
    adopted = true;
    await engine.write({
      kind: 'replace',
      table,
      staging,
      columns: storedColumns(columns),
      key: [lineNumberColumn],
      effect: randomUUID(),
      by: 'Fanfare',
      change: `read from ${config.file?.name ?? 'a file'}`,
    });
    return await countLines(engine, table);
  } finally {
    if (!adopted) await engine.dropStaging(staging);
    await rm(work, { recursive: true, force: true });
  }
}

/** Accepted and rejected lines of a table that was loaded. */
export async function countLines(engine: DataEngine, table: string): Promise<LoadedFile> {
  const lease = await engine.lease();
  try {
    const source = lease.environment.get(table);
    invariant(source !== undefined, `${table} is not loaded`);
    const [row] = await engine.withConnection((connection) =>
      connection.all(`SELECT count(*), count(${rejectColumns.cause}) FROM ${engine.sourceSql(source)}`),
    );
    const [lines = 0, rejected = 0] = (row ?? []).map(Number);
    return { accepted: lines - rejected, rejected, failure: undefined };
  } finally {
    lease.release();
  }
}

function tooManyUnreadable(rejected: number, read: number): ImportRefused {
  return new ImportRefused(
    'file.unreadable-lines',
    `${rejected} lines cannot be read, ${read} can. Check separator, quote and encoding.`,
  );
}
