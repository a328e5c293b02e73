import { randomUUID } from 'node:crypto';
import type { Actor, Catalog, DemoProgress } from '@fanfare/shared';
import type { DataService } from '../data/data-service.ts';
import { dataTables } from '../data/data-tables.ts';
import { tableCalled } from '../data/table-names.ts';
import type { DataEngine, TableVersion } from '../engine/data-engine.ts';
import { physicalTypes, quoteName } from '../engine/duckdb/names.ts';
import { hiddenColumns } from '../engine/duckdb/table-writes.ts';
import { HttpError } from '../http/errors.ts';
import { demoCatalog } from './demo-catalog.ts';
import { type DemoSize, type DemoTable, demoTables } from './demo-tables.ts';
import { randomMacros } from './random-macros.ts';

const madeByDemo = 'demo data';

/**
 * Loads the demo retailer with its catalog: the same size and day give the same rows on every machine.
 * A table that was loaded for the same size and day is kept, so that a load that was cut off goes on; others are replaced.
 * @throws HttpError 409 `demo.tables-exist` when tables of these names hold other data
 */
export async function* loadDemoData(
  data: DataService,
  actor: Actor,
  size: DemoSize,
  signal?: AbortSignal,
): AsyncGenerator<DemoProgress> {
  const { engine } = data;
  const tables = demoTables(size);
  const foreign = tables.filter(({ name }) => {
    const existing = tableCalled(engine, name) ?? name;
    return existing !== name || !isDemoTable(engine.table(name) ?? { change: madeByDemo });
  });
  if (foreign.length > 0) {
    const names = foreign.map(({ name }) => name).join(', ');
    throw new HttpError(
      409,
      'demo.tables-exist',
      `The demo needs the tables ${names}, which hold other data. Delete them, or use another data folder.`,
    );
  }
  const all = tables.reduce((sum, table) => sum + table.rows, 0);
  const progress: DemoProgress = { tables: [], share: 0 };
  for (const [index, table] of tables.entries()) {
    await data.locks.hold(table.name, async () => {
      if (engine.table(table.name)?.change !== changeOf(size)) await loadTable(engine, actor, table, size, signal);
    });
    progress.tables.push({ name: table.name, rows: table.rows });
    progress.share += table.rows / all;
    if (index === tables.length - 1) await addToCatalog(data, actor, demoCatalog(tables));
    yield { tables: [...progress.tables], share: Math.min(progress.share, 1) };
  }
}

/** Whether a table holds what the demo loaded and nothing else. */
export function isDemoTable(table: Pick<TableVersion, 'change'>): boolean {
  return table.change === madeByDemo || table.change.startsWith(`${madeByDemo}:`);
}

/** Which of the demo's tables are there, which are not, and which tables hold other data. */
export function demoTablesThere(engine: DataEngine): { loaded: string[]; missing: string[]; others: string[] } {
  const names = demoTables({ people: 1, today: '2026-01-01' }).map(({ name }) => name);
  const loaded = names.filter((name) => isDemoTable(engine.table(name) ?? { change: '' }));
  return {
    loaded,
    missing: names.filter((name) => engine.table(name) === undefined),
    others: dataTables(engine).flatMap(({ table }) => (loaded.includes(table) ? [] : [table])),
  };
}

/** Loads one table of the demo as a new version. */
export async function loadTable(
  engine: DataEngine,
  actor: Actor,
  table: DemoTable,
  size: DemoSize,
  signal?: AbortSignal,
): Promise<void> {
  const staging = engine.newStaging();
  const columns = table.columns.map(({ name, type }) => ({ name, type }));
  const values = table.columns.map(
    ({ name, type, sql }) => `CAST(${sql} AS ${physicalTypes[type]}) AS ${quoteName(name)}`,
  );
  try {
    await engine.withConnection(
      async (connection) => {
        for (const macro of randomMacros) await connection.run(macro);
        await connection.run(
          `CREATE TABLE ${engine.stagingSql(staging)} AS
         SELECT s.*, ${hiddenColumns(table.key, columns, 's').join(', ')} FROM (SELECT ${values.join(', ')} FROM ${table.from}) s`,
        );
      },
      signal === undefined ? {} : { signal },
    );
  } catch (error) {
    await engine.dropStaging(staging);
    throw error;
  }
  await engine.write({
    kind: 'replace',
    table: table.name,
    staging,
    columns,
    key: table.key,
    by: actor.name,
    change: changeOf(size),
    effect: randomUUID(),
  });
}

/** The same for tables of the same rows. */
function changeOf({ people, today }: DemoSize): string {
  return `${madeByDemo}: ${people} people, up to ${today}`;
}

async function addToCatalog(data: DataService, actor: Actor, demo: Catalog<string>): Promise<void> {
  const { lock, catalog } = await data.catalog.read(actor.workspace);
  await data.catalog.save(actor, { lock, catalog: withDemo(catalog, demo) });
}

function withDemo(catalog: Catalog<string>, demo: Catalog<string>): Catalog<string> {
  const names = new Set(demo.tables.map((table) => table.name));
  const isOther = (table: string) => !names.has(table);
  return {
    tables: [...demo.tables, ...catalog.tables.filter((table) => isOther(table.name))],
    links: [...demo.links, ...catalog.links.filter(({ from, to }) => isOther(from.table) || isOther(to.table))],
    dimensions: [...demo.dimensions, ...catalog.dimensions.filter((dimension) => isOther(dimension.table))],
  };
}
