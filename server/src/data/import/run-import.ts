import { mkdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { ImportJob, ImportMode, ReadOptions } from '@fanfare/shared';
import { abortError } from '../../engine/abort-error.ts';
import type { DataEngine, TableVersion, TableWrite, Written } from '../../engine/data-engine.ts';
import { lineColumn, refusalColumn } from '../../engine/duckdb/names.ts';
import type { EngineConnection } from '../../engine/engine.ts';
import { ImportRefused } from '../scan/import-refused.ts';
import type { TableLocks } from '../table-locks.ts';
import { planColumns, type ColumnPlan, type ImportColumn } from './column-plan.ts';
import { detectTypes } from './detect-types.ts';
import { keepLastOfKeys, refuseKnownKeys, refuseRepeatedKeys, type StagedKey } from './key-checks.ts';
import { openSource, type OpenedSource } from './open-source.ts';
import { commonReasons, writeRejectFile } from './reject-file.ts';
import { stageRows } from './stage-rows.ts';

const progressMs = 200;
const readingShare = 0.5;

export interface ImportRequest {
  /** Also the effect id of the write. */
  id: string;
  file: string;
  name: string;
  table: string;
  mode: ImportMode;
  options: ReadOptions;
  /** Absent: all columns, with the types found. */
  columns?: readonly ImportColumn[];
  key?: readonly string[];
  changeColumn?: string;
  tolerance: number;
  by: string;
}

export interface ImportContext {
  engine: DataEngine;
  locks: TableLocks;
  /** Data folder. */
  folder: string;
  maxUnpackedBytes: number;
}

/** How far an import is. */
export type ImportState = Pick<ImportJob, 'state' | 'rowsRead' | 'rejected' | 'share'>;

export interface ImportOutcome {
  written: Written;
  message: string | null;
}

/** File with the rejected records of an import. */
export function rejectFilePath(folder: string, id: string): string {
  return path.join(folder, 'imports', id, 'rejects.csv');
}

/** Folder for the working files of an import; what is in it after a crash is worthless. */
export function workFolder(folder: string, id: string): string {
  return path.join(folder, 'tmp', 'imports', id);
}

/**
 * Imports a file as one new version of a table. Until the last step the table is not touched;
 * the last step is one transaction with the effect id `request.id`.
 * @throws ImportRefused when the file does not fit, AbortError when it was cancelled.
 */
export async function runImport(
  request: ImportRequest,
  context: ImportContext,
  report: (state: ImportState) => void,
  signal: AbortSignal,
): Promise<ImportOutcome> {
  const work = workFolder(context.folder, request.id);
  await mkdir(work, { recursive: true });
  const staging = context.engine.newStaging();
  const state: ImportState = { state: 'reading', rowsRead: 0, rejected: 0, share: 0 };
  const tell = (change: Partial<ImportState>) => report(Object.assign(state, change));
  let adopted = false;
  try {
    const opened = await openFile(request, context, work, tell, signal);
    tell({ state: 'checking', share: readingShare });
    const before = context.engine.table(request.table);
    const { plan, options } = await makePlan(opened, request, context, signal);
    await context.engine.withConnection(
      (connection) =>
        watched(connection, tell, () =>
          stageRows(connection, context.engine.stagingSql(staging), {
            ...plan,
            source: opened.source,
            options,
            becomesTable: request.mode === 'replace',
          }),
        ),
      { signal },
    );
    return await context.locks.hold(request.table, async () => {
      refuseChangedTable(request, before, context.engine.table(request.table));
      await context.engine.withConnection(
        (connection) => check(connection, staging, plan, opened, request, context, tell),
        { signal },
      );
      if (signal.aborted) throw abortError();
      tell({ state: 'writing', share: 1 });
      adopted = request.mode === 'replace';
      const written = await context.engine.write(writeOf(request, plan, staging));
      return { written, message: remarks(opened) };
    });
  } finally {
    if (!adopted) await context.engine.dropStaging(staging);
    await rm(work, { recursive: true, force: true });
  }
}

/** While the file was read the table may have got other columns or another key, or may be gone. */
function refuseChangedTable(
  { mode, table }: ImportRequest,
  before: TableVersion | undefined,
  now: TableVersion | undefined,
): void {
  const shape = (one: TableVersion | undefined) => JSON.stringify([one?.columns, one?.key]);
  if (mode === 'replace' || shape(before) === shape(now)) return;
  throw new ImportRefused(
    'import.table-changed',
    `${table} was changed while the file was read. Import the file again.`,
  );
}

async function openFile(
  request: ImportRequest,
  context: ImportContext,
  folder: string,
  tell: (change: Partial<ImportState>) => void,
  signal: AbortSignal,
): Promise<OpenedSource> {
  const { size } = await stat(request.file);
  const opened = await openSource(
    context.engine,
    { ...request, folder, maxUnpackedBytes: context.maxUnpackedBytes },
    ({ bytesRead, records, rejected }) =>
      tell({ rowsRead: records + rejected, rejected, share: size === 0 ? 0 : (readingShare * bytesRead) / size }),
    signal,
  );
  if ((opened.scan?.rejected ?? 0) > request.tolerance) {
    await context.engine.withConnection((connection) =>
      refuse(connection, opened, undefined, opened.scan?.rejected ?? 0, request, context),
    );
  }
  return opened;
}

async function makePlan(
  opened: OpenedSource,
  request: ImportRequest,
  { engine }: ImportContext,
  signal: AbortSignal,
): Promise<{ plan: ColumnPlan; options: ReadOptions }> {
  const current = engine.table(request.table);
  const wanted = { ...request, key: request.key, changeColumn: request.changeColumn };
  if (request.columns !== undefined)
    return {
      plan: planColumns(opened.source, { ...wanted, columns: request.columns }, current),
      options: opened.options,
    };
  const detected = await engine.withConnection((connection) => detectTypes(connection, opened.source, opened.options), {
    signal,
  });
  const columns = opened.source.columns.map(({ source, name }, index) => ({
    source,
    name,
    type: detected.columns[index]?.type ?? ('text' as const),
    skip: false,
  }));
  return { plan: planColumns(opened.source, { ...wanted, columns }, current), options: detected.options };
}

/** Refuses or keeps rows by key, writes the reject file and leaves only good rows in the staging table. */
async function check(
  connection: EngineConnection,
  stagingName: string,
  plan: ColumnPlan,
  opened: OpenedSource,
  request: ImportRequest,
  { engine, ...context }: ImportContext,
  tell: (change: Partial<ImportState>) => void,
): Promise<void> {
  const staging = engine.stagingSql(stagingName);
  const staged: StagedKey = { staging, key: plan.key, columns: plan.columns.map((column) => column.name) };
  if (plan.key.length > 0) {
    if (request.mode === 'change') await keepLastOfKeys(connection, staged);
    else await refuseRepeatedKeys(connection, staged);
    const current = engine.table(request.table);
    if (request.mode === 'append' && current !== undefined) {
      const columns = Object.fromEntries(current.columns.map((column) => [column.name, column.type]));
      await refuseKnownKeys(connection, staged, engine.sourceSql({ ...current, columns }));
    }
  }
  const [row] = await connection.all(`SELECT count(*), count(${refusalColumn}) FROM ${staging}`);
  const [records = 0, refused = 0] = (row ?? []).map(Number);
  const scanRejected = opened.scan?.rejected ?? 0;
  const rejected = scanRejected + refused;
  tell({ rowsRead: opened.scan === undefined ? records : opened.scan.records + scanRejected, rejected });
  if (rejected > request.tolerance)
    await refuse(connection, opened, staging, rejected, request, { engine, ...context });
  if (rejected > 0) await keepRejects(connection, opened, staging, request.id, context.folder);
  if (refused > 0) await connection.run(`DELETE FROM ${staging} WHERE ${refusalColumn} IS NOT NULL`);
  if (request.mode !== 'replace') return;
  await connection.run(`ALTER TABLE ${staging} DROP COLUMN ${refusalColumn}`);
  await connection.run(`ALTER TABLE ${staging} DROP COLUMN ${lineColumn}`);
}

async function keepRejects(
  connection: EngineConnection,
  opened: OpenedSource,
  staging: string | undefined,
  id: string,
  folder: string,
): Promise<string> {
  const target = rejectFilePath(folder, id);
  await mkdir(path.dirname(target), { recursive: true });
  await writeRejectFile(connection, target, opened.scanRejects, staging);
  return target;
}

async function refuse(
  connection: EngineConnection,
  opened: OpenedSource,
  staging: string | undefined,
  rejected: number,
  request: ImportRequest,
  context: ImportContext,
): Promise<never> {
  const file = await keepRejects(connection, opened, staging, request.id, context.folder);
  const reasons = await commonReasons(connection, file);
  const rows = rejected === 1 ? '1 row is' : `${rejected} rows are`;
  throw new ImportRefused(
    'import.rejects',
    `${rows} not usable, ${request.tolerance} allowed: ${reasons}. The table is as it was; the reject file lists every row.`,
  );
}

function writeOf(request: ImportRequest, plan: ColumnPlan, staging: string): TableWrite {
  const given = plan.columns.map((column) => column.name);
  const base = { table: request.table, effect: request.id, by: request.by };
  switch (request.mode) {
    case 'replace': {
      const columns = plan.columns.map(({ name, type }) => ({ name, type }));
      return { ...base, kind: 'replace', change: `replaced from ${request.name}`, staging, columns, key: plan.key };
    }
    case 'append':
      return { ...base, kind: 'append', change: `appended from ${request.name}`, rows: { staging, given } };
    case 'upsert':
      return { ...base, kind: 'merge', change: `changed by key from ${request.name}`, parts: [{ staging, given }] };
    case 'change':
      return {
        ...base,
        kind: 'merge',
        change: `changed and deleted from ${request.name}`,
        parts: [{ staging, given, deletes: true }],
      };
  }
}

function remarks({ source }: OpenedSource): string | null {
  return source.remarks.length === 0 ? null : source.remarks.join(' ');
}

async function watched<T>(
  connection: EngineConnection,
  tell: (change: Partial<ImportState>) => void,
  work: () => Promise<T>,
): Promise<T> {
  const timer = setInterval(() => {
    const share = connection.progress();
    if (share !== undefined) tell({ share: readingShare + share * (1 - readingShare) });
  }, progressMs);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
