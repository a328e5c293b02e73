import { mkdir, rm, stat } from 'node:fs/promises';
import type { ReadOptions } from '@fanfare/shared';
import { abortError } from '../../engine/abort-error.ts';
import type { TableVersion, TableWrite } from '../../engine/data-engine.ts';
import type { EngineConnection } from '../../engine/engine.ts';
import { ImportRefused } from '../scan/import-refused.ts';
import { tableCalled } from '../table-names.ts';
import { checkRows, refuseRows } from './check-rows.ts';
import { type ColumnPlan, planColumns } from './column-plan.ts';
import { detectTypes } from './detect-types.ts';
import {
  type ImportContext,
  type ImportOutcome,
  type ImportRequest,
  type ImportState,
  workFolder,
} from './import-request.ts';
import { openSource, type OpenedSource } from './open-source.ts';
import { stageRows } from './stage-rows.ts';

const progressMs = 200;
const readingShare = 0.5;

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
  refuseOtherCase(request.table, context);
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
      refuseOtherCase(request.table, context);
      refuseChangedTable(request, before, context.engine.table(request.table));
      await context.engine.withConnection(
        (connection) => checkRows(connection, staging, plan, opened, request, context, tell),
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

/** Two tables whose names differ only in upper and lower case would be taken for one another. */
function refuseOtherCase(table: string, { engine }: ImportContext): void {
  const existing = tableCalled(engine, table);
  if (existing === undefined || existing === table) return;
  throw new ImportRefused(
    'import.table-case',
    `There is a table ${existing}, and ${table} differs from it only in upper and lower case. Import into ${existing}, or choose another name.`,
  );
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
  const { size } = await stat(request.file).catch(() => {
    throw new ImportRefused('import.upload-gone', 'The uploaded file was imported already. Upload it again.');
  });
  const opened = await openSource(
    context.engine,
    { ...request, folder, maxUnpackedBytes: context.maxUnpackedBytes },
    ({ bytesRead, records, rejected }) =>
      tell({ rowsRead: records + rejected, rejected, share: size === 0 ? 0 : (readingShare * bytesRead) / size }),
    signal,
  );
  if ((opened.scan?.rejected ?? 0) > request.tolerance) {
    await context.engine.withConnection((connection) =>
      refuseRows(connection, opened, undefined, opened.scan?.rejected ?? 0, request, context),
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
  return source.remarks.length === 0 ? null : source.remarks.join('\n');
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
