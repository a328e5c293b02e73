import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Catalog, type DataType, duckdb, type Link, type Table } from '@fanfare/shared';
import { createEngine } from '../src/engine/create-engine.ts';
import type { DataEngine } from '../src/engine/data-engine.ts';
import { hiddenColumns } from '../src/engine/duckdb/table-writes.ts';
import { exists, type KitData } from './kit-data.ts';

const types: Readonly<Record<string, DataType>> = {
  INTEGER: 'integer',
  SMALLINT: 'integer',
  BIGINT: 'integer',
  VARCHAR: 'text',
  BOOLEAN: 'boolean',
  DATE: 'date',
  TIMESTAMP: 'datetime',
};
const keys = { profiles: 'pid', purchases: 'purchase_id', email_events: 'event_id' } as const;
const toProfiles = (table: string): Link => ({
  id: table,
  from: { table, columns: ['pid'] },
  to: { table: 'profiles', columns: ['pid'] },
  cardinality: 'many-to-one',
  name: 'profile',
  reverseName: table,
});

/** How the engine is opened. */
export interface BenchEngineSettings {
  threads?: number;
  memoryLimit?: string;
}

/** Folder of an engine that holds the kit's tables as an import stores them; made once. */
export async function loadEngineFolder(data: KitData): Promise<string> {
  const folder = path.join(path.dirname(data.database), 'engine');
  const complete = path.join(folder, 'complete');
  if (await exists(complete)) return folder;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const engine = await createEngine({ folder, concurrency: 4, allowedFolders: [data.parquet] });
  try {
    for (const table of Object.keys(keys)) await loadTable(engine, table, path.join(data.parquet, `${table}.parquet`));
  } finally {
    await engine.close();
  }
  await writeFile(complete, '');
  return folder;
}

/** Opens the engine of a folder made by `loadEngineFolder`. */
export function openBenchEngine(folder: string, settings: BenchEngineSettings = {}): Promise<DataEngine> {
  return createEngine({ folder, concurrency: 4, attachScratch: 'memory', ...settings });
}

/** The catalog of the kit's tables, with their types as stored. */
export function benchCatalog(engine: DataEngine): Catalog {
  const tables = engine
    .tables()
    .map(
      ({ table, columns, key }): Table => ({ name: table, key: [...key], columns: columns.map((one) => ({ ...one })) }),
    );
  return {
    tables,
    links: [toProfiles('purchases'), toProfiles('email_events')],
    dimensions: [{ name: 'profiles', label: 'Profiles', table: 'profiles' }],
  };
}

async function loadTable(engine: DataEngine, table: string, file: string): Promise<void> {
  const key = [keys[table as keyof typeof keys]];
  const staging = engine.newStaging();
  const source = `read_parquet(${duckdb.quotedText(file)})`;
  const columns = await engine.withConnection(async (connection) => {
    const described = await connection.all(`DESCRIBE SELECT * FROM ${source}`);
    const found = described.map(([name, type]) => ({ name: String(name), type: types[String(type)] ?? 'text' }));
    const select = found.map(
      ({ name, type }) => `CAST(${duckdb.quote(name)} AS ${duckdb.types[type]}) AS ${duckdb.quote(name)}`,
    );
    await connection.run(
      `CREATE TABLE ${engine.stagingSql(staging)} AS SELECT s.*, ${hiddenColumns(key, found, 's').join(', ')}
       FROM (SELECT ${select.join(', ')} FROM ${source}) AS s`,
    );
    return found;
  });
  await engine.write({
    kind: 'replace',
    table,
    effect: `bench ${table}`,
    by: 'bench',
    change: 'loaded',
    staging,
    columns,
    key,
  });
}
