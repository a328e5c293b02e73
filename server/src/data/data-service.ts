import type { TableHead } from '@fanfare/shared';
import type { Database } from '../db/connection.ts';
import type { DataEngine } from '../engine/data-engine.ts';
import type { Logger } from '../logging.ts';
import { CatalogService } from './catalog/catalog-service.ts';
import { labelOf } from './catalog/words.ts';
import { dataTables } from './data-tables.ts';
import { ImportService } from './import/import-service.ts';
import { previewFile } from './import/preview.ts';
import { TableLocks } from './table-locks.ts';
import { Uploads } from './uploads.ts';

/** Bytes that a packed file may have when it is unpacked. */
export const defaultMaxUnpackedBytes = 256 * 1024 ** 3;
const sweepMs = 3600 * 1000;

/** What the data side is made of. */
export interface DataParts {
  engine: DataEngine;
  db: Database;
  /** Data folder. */
  folder: string;
  log: Logger;
  /** A packed file that unpacks to more is refused; default 256 GB. */
  maxUnpackedBytes?: number;
}

/** Tables, their import and their catalog. */
export interface DataService {
  engine: DataEngine;
  locks: TableLocks;
  catalog: CatalogService;
  imports: ImportService;
  uploads: Uploads;
  preview: (
    ...request: [Parameters<typeof previewFile>[2], Parameters<typeof previewFile>[3], AbortSignal]
  ) => ReturnType<typeof previewFile>;
  tableHeads(workspace: string): Promise<TableHead[]>;
  close(): Promise<void>;
}

/** Starts the data side: ends imports that a stopped server left under way, and removes uploads that are a day old. */
export async function createDataService(parts: DataParts): Promise<DataService> {
  const { engine, db, folder, log } = parts;
  const limits = { maxUnpackedBytes: parts.maxUnpackedBytes ?? defaultMaxUnpackedBytes };
  const locks = new TableLocks();
  const uploads = new Uploads(folder);
  const catalog = new CatalogService({ db, engine, locks });
  const imports = new ImportService({ engine, db, folder, log, locks, uploads, ...limits });
  await imports.recover();
  const sweep = setInterval(() => void removeOldUploads(uploads, log), sweepMs);
  sweep.unref();
  return {
    engine,
    locks,
    catalog,
    imports,
    uploads,
    preview: (upload, options, signal) => previewFile(engine, folder, upload, options, limits, signal),
    tableHeads: (workspace) => tableHeads(engine, catalog, workspace),
    async close() {
      clearInterval(sweep);
      await imports.close();
    },
  };
}

async function tableHeads(engine: DataEngine, catalog: CatalogService, workspace: string): Promise<TableHead[]> {
  const known = (await catalog.read(workspace)).catalog.tables;
  return dataTables(engine).map(({ table, rows, columns, version, key, createdAt, createdBy }) => ({
    name: table,
    label: known.find((one) => one.name === table)?.label ?? labelOf(table),
    rows,
    columns: columns.length,
    version,
    key: [...key],
    changedAt: createdAt,
    changedBy: createdBy,
  }));
}

async function removeOldUploads(uploads: Uploads, log: Logger): Promise<void> {
  await uploads.removeOld().catch((error: unknown) => log.warn({ err: error }, 'old uploads could not be removed'));
}
