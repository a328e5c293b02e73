import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { lineColumn, refusalColumn } from '../../engine/duckdb/names.ts';
import type { EngineConnection } from '../../engine/engine.ts';
import { ImportRefused } from '../scan/import-refused.ts';
import type { ColumnPlan } from './column-plan.ts';
import { type ImportContext, type ImportRequest, type ImportState, rejectFilePath } from './import-request.ts';
import { keepLastOfKeys, refuseKnownKeys, refuseRepeatedKeys, type StagedKey } from './key-checks.ts';
import type { OpenedSource } from './open-source.ts';
import { commonReasons, writeRejectFile } from './reject-file.ts';

/** Refuses or keeps rows by key, writes the reject file and leaves only good rows in the staging table. */
export async function checkRows(
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
    await refuseRows(connection, opened, staging, rejected, request, { engine, ...context });
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

/** @throws ImportRefused with the commonest reasons, after the reject file was written. */
export async function refuseRows(
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
