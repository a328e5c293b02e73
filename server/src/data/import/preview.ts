import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import type { ImportPreview, ReadOptions } from '@fanfare/shared';
import type { DataEngine } from '../../engine/data-engine.ts';
import type { EngineConnection } from '../../engine/engine.ts';
import { lineColumn } from '../../engine/duckdb/names.ts';
import { isLikelyKey, rankKeyCandidates } from '../catalog/key-candidates.ts';
import { ImportRefused } from '../scan/import-refused.ts';
import { tableCalled } from '../table-names.ts';
import type { Upload } from '../uploads.ts';
import { detectTypes, type Detection } from './detect-types.ts';
import { openSource, type OpenedSource } from './open-source.ts';
import { workFolder } from './import-request.ts';
import { scanRejectsSql } from './reject-file.ts';
import { tableNameOfFile } from './source-columns.ts';

const sampleBytes = 16 * 1024 * 1024;
const shownRows = 100;
const shownProblems = 20;
const shownExamples = 3;
const keysTried = 5;

/** Reads the beginning of a file (16 MB) and shows how it would be imported. Throws ImportRefused. */
export async function previewFile(
  engine: DataEngine,
  dataFolder: string,
  upload: Upload,
  options: ReadOptions,
  limits: { maxUnpackedBytes: number },
  signal: AbortSignal,
): Promise<ImportPreview> {
  const folder = workFolder(dataFolder, `preview-${randomUUID()}`);
  await mkdir(folder, { recursive: true });
  try {
    const request = { file: upload.file, name: upload.name, options, folder, sampleBytes, ...limits };
    const opened = await openSource(engine, request, () => undefined, signal);
    return await describe(engine, opened, upload, signal);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function describe(
  engine: DataEngine,
  opened: OpenedSource,
  upload: Upload,
  signal: AbortSignal,
): Promise<ImportPreview> {
  const { source } = opened;
  if (source.columns.length === 0) throw new ImportRefused('file.columns', 'The file has no columns.');
  const name = tableNameOfFile(upload.name);
  const table = tableCalled(engine, name) ?? name;
  const current = engine.table(table);
  const names = new Set(source.columns.map((column) => column.name));
  const isSameTable = current !== undefined && current.columns.every((column) => names.has(column.name));
  const typeNow = (name: string) =>
    isSameTable ? current.columns.find((column) => column.name === name)?.type : undefined;
  return engine.withConnection(
    async (connection) => {
      const detected = await detectTypes(connection, source, opened.options);
      const rows = (
        await connection.all(
          `SELECT ${source.columns.map(({ raw }) => `left(${raw}, 1000)`).join(', ')} FROM ${source.from} ORDER BY ${lineColumn} LIMIT ${shownRows}`,
        )
      ).map((row) => row.map((value) => (typeof value === 'string' ? value : null)));
      const problems = opened.scanRejects === undefined ? [] : await firstProblems(connection, opened.scanRejects);
      const key =
        isSameTable && current.key.length > 0
          ? [...current.key]
          : await suggestedKey(connection, table, opened, detected);
      return {
        upload: upload.id,
        name: upload.name,
        options: detected.options,
        suggestedTable: table,
        columns: source.columns.map(({ source: name, ...column }, index) => ({
          source: name,
          name: column.name,
          type: typeNow(column.name) ?? detected.columns[index]?.type ?? 'text',
          skip: false,
          empty: detected.columns[index]?.empty ?? 0,
          examples: examplesOf(rows, index),
        })),
        rows,
        suggestedKey: key,
        existingTable: current !== undefined,
        problems: [...[...source.remarks, ...detected.remarks].map((reason) => ({ reason })), ...problems],
      };
    },
    { signal },
  );
}

async function firstProblems(connection: EngineConnection, scanRejects: string): Promise<ImportPreview['problems']> {
  const rows = await connection.all(
    `SELECT line, reason FROM ${scanRejectsSql(scanRejects)} ORDER BY line LIMIT ${shownProblems}`,
  );
  return rows.map(([line, reason]) => ({ line: Number(line), reason: String(reason) }));
}

function examplesOf(rows: readonly (string | null)[][], index: number): string[] {
  const filled = rows.flatMap((row) => row[index] ?? []).filter((value) => value !== '');
  return [...new Set(filled)].slice(0, shownExamples).map((value) => value.slice(0, 100));
}

/** A single column that is unique and filled in what was read. */
async function suggestedKey(
  connection: EngineConnection,
  table: string,
  { source }: OpenedSource,
  detected: Detection,
): Promise<string[]> {
  const filled = source.columns.flatMap(({ name, raw }, index) => {
    const column = detected.columns[index];
    if (column === undefined || column.empty > 0 || !isLikelyKey(table, name, index)) return [];
    return [{ name, raw, type: column.type }];
  });
  const candidates = rankKeyCandidates(table, filled).slice(0, keysTried);
  if (candidates.length === 0 || detected.records === 0) return [];
  const counts = candidates.map(({ raw }) => `count(DISTINCT ${raw})`);
  const [row = []] = await connection.all(`SELECT ${counts.join(', ')} FROM ${source.from}`);
  const best = candidates.find((_, index) => Number(row[index]) === detected.records);
  return best === undefined ? [] : [best.name];
}
