import { tmpdir } from 'node:os';
import { type CountEvent, type DataType, duckdb, permissions, type Table } from '@fanfare/shared';
import { exampleCatalog, exampleNow, exampleRows } from '@fanfare/shared/testing';
import type { Caller } from '../src/counts/count-request.ts';
import { type Counting, type CountingSettings, createCounting } from '../src/counts/counting.ts';
import { createMemoryEngine } from '../src/engine/create-engine.ts';
import type { DataEngine, TableWrite } from '../src/engine/data-engine.ts';
import { hiddenColumns } from '../src/engine/duckdb/table-writes.ts';
import { createLogger } from '../src/logging.ts';

const connections = 4;

/** Counting on the example data in memory. */
export interface ExampleCounting extends Counting {
  engine: DataEngine;
  /** Takes all connections of the engine, so that queries wait until the answer is called. */
  holdConnections(): Promise<() => void>;
}

/** Loads the example data into an engine in memory and sets counting up on it, at the example's instant. */
export async function openExampleCounting(
  settings: { threads?: number } & Pick<CountingSettings, 'budgetBytes' | 'readFilters' | 'readAudiences'> = {},
): Promise<ExampleCounting> {
  const { threads = 2, ...others } = settings;
  const engine = await createMemoryEngine({
    attachScratch: 'memory',
    concurrency: connections,
    threads,
    allowedFolders: [tmpdir()],
  });
  for (const table of exampleCatalog.tables) await loadTable(engine, table, exampleRows[table.name] ?? []);
  const counting = createCounting({
    engine,
    readCatalog: async () => exampleCatalog,
    log: createLogger({ logLevel: 'silent' }),
    clock: () => new Date(exampleNow),
    ...others,
  });
  return {
    ...counting,
    engine,
    holdConnections: () => holdConnections(engine),
    async close() {
      await counting.close();
      await engine.close();
    },
  };
}

async function holdConnections(engine: DataEngine): Promise<() => void> {
  const release = Promise.withResolvers<undefined>();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      const taken = Promise.withResolvers<undefined>();
      void engine.withConnection(async () => {
        taken.resolve(undefined);
        await release.promise;
      });
      await taken.promise;
    }),
  );
  return () => release.resolve(undefined);
}

/** How staged rows change a table. */
export type ChangeKind = 'replace' | 'append' | 'upsert' | 'delete';

/** Makes a new version of a table that holds these rows. */
export async function loadTable(engine: DataEngine, table: Table, rows: readonly object[]): Promise<void> {
  await engine.write(await stageChange(engine, 'replace', table, rows));
}

/** Prepares a new version of a table; nothing changes until it is written. */
export async function stageChange(
  engine: DataEngine,
  kind: ChangeKind,
  table: Table,
  rows: readonly object[],
): Promise<TableWrite> {
  const staging = engine.newStaging();
  const columns = table.columns.map(({ name, type }) => ({ name, type }));
  const physical = (type: DataType): string => (type === 'datetime' ? 'TIMESTAMPTZ' : duckdb.types[type]);
  const structure = JSON.stringify([Object.fromEntries(columns.map(({ name, type }) => [name, physical(type)]))]);
  const values = columns.map(
    ({ name, type }) => `CAST(s.${duckdb.quote(name)} AS ${duckdb.types[type]}) AS ${duckdb.quote(name)}`,
  );
  const hidden = kind === 'replace' ? hiddenColumns(table.key, columns, 's') : ['true AS _fanfare_deleted'];
  await engine.withConnection((connection) =>
    connection.run(
      `CREATE TABLE ${engine.stagingSql(staging)} AS SELECT ${[...values, ...hidden].join(', ')}
       FROM (SELECT unnest(from_json($1::JSON, '${structure}'), recursive := true)) AS s`,
      [JSON.stringify(rows)],
    ),
  );
  const write = { table: table.name, effect: `${kind} ${staging}`, by: 'Test', change: kind };
  const given = columns.map((column) => column.name);
  if (kind === 'replace') return { ...write, kind, staging, columns, key: table.key };
  if (kind === 'append') return { ...write, kind, rows: { staging, given } };
  return { ...write, kind: 'merge', parts: [{ staging, given, deletes: kind === 'delete' }] };
}

/** Somebody who asks, and never goes away. */
export function caller(name: string, signal: AbortSignal = new AbortController().signal): Caller {
  return { actor: { name, workspace: 'main', permissions: [...permissions] }, signal };
}

/** All events of a count. */
export async function readEvents(events: AsyncIterable<CountEvent>): Promise<CountEvent[]> {
  const seen: CountEvent[] = [];
  for await (const event of events) seen.push(event);
  return seen;
}
