import { type Catalog, type CountEvent, duckdb, permissions } from '@fanfare/shared';
import { exampleCatalog, exampleNow, exampleRows } from '@fanfare/shared/testing';
import type { Caller } from '../src/counts/count-request.ts';
import { type Counting, createCounting } from '../src/counts/counting.ts';
import { createMemoryEngine } from '../src/engine/create-engine.ts';
import type { DataEngine } from '../src/engine/data-engine.ts';
import { hiddenColumns } from '../src/engine/duckdb/table-writes.ts';
import { createLogger } from '../src/logging.ts';

/** Counting on the example data in memory. */
export interface ExampleCounting extends Counting {
  engine: DataEngine;
}

/** Loads the example data into an engine in memory and sets counting up on it, at the example's instant. */
export async function openExampleCounting(settings: { threads?: number; budgetBytes?: number } = {}): Promise<ExampleCounting> {
  const { threads = 2, ...others } = settings;
  const engine = await createMemoryEngine({ attachScratch: 'memory', concurrency: 8, threads });
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
    async close() {
      await counting.close();
      await engine.close();
    },
  };
}

/** Makes a new version of a table that holds these rows. */
export async function loadTable(engine: DataEngine, table: Catalog['tables'][number], rows: readonly object[]): Promise<void> {
  const staging = engine.newStaging();
  const kept = table.columns.map(({ name, type }) => `CAST(s.${duckdb.quote(name)} AS ${duckdb.types[type]}) AS ${duckdb.quote(name)}`);
  const structure = JSON.stringify(Object.fromEntries(table.columns.map(({ name, type }) => [name, type === 'datetime' ? 'TIMESTAMPTZ' : duckdb.types[type]])));
  const select = `SELECT ${[...kept, ...hiddenColumns(table.key, table.columns, 's')].join(', ')}`;
  await engine.withConnection((connection) =>
    connection.run(
      `CREATE TABLE ${engine.stagingSql(staging)} AS ${select} FROM (SELECT unnest(from_json($1::JSON, '[${structure}]'), recursive := true)) AS s`,
      [JSON.stringify(rows)],
    ),
  );
  const columns = table.columns.map(({ name, type }) => ({ name, type }));
  await engine.write({ kind: 'replace', table: table.name, effect: `load ${staging}`, by: 'Test', change: 'loaded', staging, columns, key: table.key });
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
