import { availableParallelism } from 'node:os';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { literalText } from './names.ts';
import { registerTextFunctions } from './text-functions.ts';

/** How the engine's file is opened. */
export interface InstanceSettings {
  /** Data folder; the file is `<folder>/engine/fanfare.duckdb`. Absent: everything in memory. */
  folder?: string;
  /** Upper limit of the buffer manager, e.g. `2GB`; default: the engine's own (80 % of the machine). */
  memoryLimit?: string;
  threads?: number;
  /** Attaches an empty database named `cache` for shared population tables: in memory, or a scratch file made anew. */
  attachScratch?: 'memory' | 'file';
  /** Further folders that SQL may read and write files in, beside the data folder. */
  allowedFolders?: readonly string[];
}

/** Name under which the engine's own database is known in SQL. */
export interface OpenInstance {
  instance: DuckDBInstance;
  database: string;
}

/** Opens DuckDB without extensions from elsewhere and without access to files outside the allowed folders. */
export async function openInstance(settings: InstanceSettings): Promise<OpenInstance> {
  const engineFolder = settings.folder === undefined ? undefined : path.join(settings.folder, 'engine');
  const temporary = engineFolder === undefined ? undefined : path.join(engineFolder, 'tmp');
  if (temporary !== undefined) await mkdir(temporary, { recursive: true });
  const instance = await DuckDBInstance.create(
    engineFolder === undefined ? ':memory:' : path.join(engineFolder, 'fanfare.duckdb'),
    {
      threads: String(settings.threads ?? availableParallelism()),
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
      preserve_insertion_order: 'false',
      // DuckDB 1.5.6 takes queries that join the same tables for one although they read other columns: wrong rows.
      disabled_optimizers: 'common_subplan,top_n_window_elimination',
      ...(temporary === undefined ? {} : { temp_directory: temporary }),
      ...(settings.memoryLimit === undefined ? {} : { memory_limit: settings.memoryLimit.replace(/\s/g, '') }),
    },
  );
  const folders = [...(settings.folder === undefined ? [] : [settings.folder]), ...(settings.allowedFolders ?? [])];
  const statements = [
    "SET GLOBAL TimeZone = 'UTC'",
    `SET allowed_directories = [${folders.map((folder) => literalText(`${path.resolve(folder)}/`)).join(', ')}]`,
    'SET enable_external_access = false',
  ];
  if (settings.attachScratch !== undefined) statements.push(await attachScratch(settings.attachScratch, engineFolder));
  const connection = await instance.connect();
  try {
    for (const statement of statements) await connection.run(statement);
    registerTextFunctions(connection);
  } finally {
    connection.closeSync();
  }
  return { instance, database: engineFolder === undefined ? 'memory' : 'fanfare' };
}

async function attachScratch(where: 'memory' | 'file', engineFolder: string | undefined): Promise<string> {
  if (where === 'memory' || engineFolder === undefined) return "ATTACH ':memory:' AS cache";
  const file = path.join(engineFolder, 'cache.duckdb');
  await Promise.all([file, `${file}.wal`].map((old) => rm(old, { force: true })));
  return `ATTACH ${literalText(file)} AS cache`;
}
