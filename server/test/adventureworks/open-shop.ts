import { readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  type CampaignGraph,
  type CountEvent,
  type DataType,
  duckdb,
  type LoadedFile,
  loadedTable,
  loadFileConfigSchema,
  parseCampaignFile,
} from '@fanfare/shared';
import { createCountService } from '../../src/counts/count-service.ts';
import { type Counting, createCounting } from '../../src/counts/counting.ts';
import { createMemoryEngine } from '../../src/engine/create-engine.ts';
import type { DataEngine } from '../../src/engine/data-engine.ts';
import { hiddenColumns } from '../../src/engine/duckdb/table-writes.ts';
import { FileLoads } from '../../src/files/file-loads.ts';
import { createLogger } from '../../src/logging.ts';
import { caller } from '../example-counting.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { audiences, keptTables } from './kept-tables.ts';
import { shopCatalog } from './shop-catalog.ts';

/** What a campaign file counts: people by "activity/port", dropped by "activity/cause", figures by "activity fact". */
export type Counted = Readonly<Record<string, number>>;

/** The shop in memory: counts campaign files as the product does, and answers SQL written by hand. */
export interface Shop {
  count(file: string): Promise<Counted>;
  /** The number a query on the files gives; the tables are views of the files alone. */
  sql(query: string): Promise<number>;
  close(): Promise<void>;
}

/** The day on which the campaigns are counted. */
const now = '2022-01-15T12:00:00Z';

/** Loads the Parquet files of a folder; `uploads` holds the files that campaigns load. */
export async function openShop(folder: string, uploads: string): Promise<Shop> {
  const place = await temporaryFolder();
  const engine = await createMemoryEngine({
    attachScratch: 'memory',
    concurrency: 4,
    threads: 2,
    allowedFolders: [folder, uploads, place.folder],
  });
  for (const { name, columns, key } of shopCatalog.tables) {
    await load(engine, name, columns, key, fileOf(folder, name));
  }
  for (const { name, columns, key, rows } of keptTables) {
    await load(engine, name, columns, key, `(${rows((table) => fileOf(folder, table))})`);
  }
  const loads = new FileLoads({ engine, folder: place.folder, maxUnpackedBytes: 1e8 });
  const counting = createCounting({
    engine,
    readFiles: (_, graph, signal) => readUploads(loads, graph, uploads, signal),
    readCatalog: async () => shopCatalog,
    readAudiences: async () => new Map(audiences.map((audience) => [audience.id, audience])),
    log: createLogger({ logLevel: 'silent' }),
    clock: () => new Date(now),
  });
  const files = await createMemoryEngine({ threads: 2, allowedFolders: [folder] });
  await files.withConnection(async (connection) => {
    for (const { name } of shopCatalog.tables)
      await connection.run(`CREATE VIEW ${name} AS SELECT * FROM ${fileOf(folder, name)}`);
  });
  return {
    count: (file) => countFile(counting, file),
    sql: (query) => files.withConnection(async (connection) => Number((await connection.all(query))[0]?.[0])),
    async close() {
      await counting.close();
      await engine.close();
      await files.close();
      await loads.close();
      await place.remove();
    },
  };
}

function fileOf(folder: string, table: string): string {
  return `read_parquet('${path.join(folder, `${table}.parquet`)}')`;
}

/** Reads the files that a campaign loads, by their names. */
async function readUploads(
  loads: FileLoads,
  { activities }: CampaignGraph,
  uploads: string,
  signal = new AbortController().signal,
): Promise<Map<string, LoadedFile>> {
  const read = new Map<string, LoadedFile>();
  for (const { type, config } of activities) {
    if (type !== 'load-file') continue;
    const settings = loadFileConfigSchema.parse(config);
    const found = await loads.read(settings, path.join(uploads, settings.file?.name ?? ''), signal);
    read.set(loadedTable(settings) ?? '', found);
  }
  return read;
}

async function load(
  engine: DataEngine,
  table: string,
  columns: readonly { name: string; type: DataType }[],
  key: readonly string[],
  from: string,
): Promise<void> {
  const staging = engine.newStaging();
  const values = columns.map(
    ({ name, type }) => `CAST(${duckdb.quote(name)} AS ${duckdb.types[type]}) AS ${duckdb.quote(name)}`,
  );
  const hidden = hiddenColumns(key, columns, 's');
  await engine.withConnection((connection) =>
    connection.run(
      `CREATE TABLE ${engine.stagingSql(staging)} AS SELECT s.*, ${hidden.join(', ')}
       FROM (SELECT ${values.join(', ')} FROM ${from}) AS s`,
    ),
  );
  const effect = `load ${table}`;
  await engine.write({
    kind: 'replace',
    table,
    effect,
    by: 'Test',
    change: 'replace',
    staging,
    columns: [...columns],
    key: [...key],
  });
}

async function countFile({ parts }: Counting, file: string): Promise<Counted> {
  const parsed = parseCampaignFile(await readFile(path.join(import.meta.dirname, 'campaigns', `${file}.yaml`), 'utf8'));
  if (parsed.file === undefined) throw new Error(`${file}: ${JSON.stringify(parsed.problems)}`);
  const { graph } = parsed.file;
  const counted: Record<string, number> = {};
  for await (const event of createCountService(parts).count({ graph, canvas: file }, caller('Ann')))
    note(counted, event);
  return counted;
}

function note(counted: Record<string, number>, event: CountEvent): void {
  if (event.event === 'started') {
    const errors = event.problems.filter(({ severity }) => severity === 'error');
    if (errors.length > 0)
      throw new Error(errors.map(({ message, place }) => `${place.activity}: ${message}`).join('\n'));
  }
  if (event.event === 'not-computable') throw new Error(`${event.activity}: ${event.message}`);
  if (event.event !== 'counted') return;
  const { activity, out, drops, facts } = event.count;
  for (const { port, count } of out) counted[`${activity}/${port}`] = count;
  for (const { cause, count } of drops) counted[`${activity}/${cause}`] = count;
  for (const { id, count } of facts) counted[`${activity} ${id}`] = count;
}
