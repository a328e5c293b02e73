import {
  acceptSuggestions,
  browseTable,
  columnStatisticsEndpoint,
  deleteTable,
  getCatalog,
  listTables,
  saveCatalog,
  suggestCatalog,
  tableVersionsEndpoint,
  upsertRows,
} from '@fanfare/shared';
import type { FastifyInstance } from 'fastify';
import { readTablePage } from '../data/browse/browse-table.ts';
import { readColumnStatistics } from '../data/browse/column-statistics.ts';
import type { DataService } from '../data/data-service.ts';
import { upsertTableRows } from '../data/upsert-rows.ts';
import { notFound } from '../http/errors.ts';
import { registerEndpoint } from '../http/register.ts';
import { registerImportRoutes } from './data-import-routes.ts';

/** Routes of catalog, tables and imports. */
export function registerDataRoutes(app: FastifyInstance, data: DataService): void {
  const { engine, catalog } = data;
  registerEndpoint(app, getCatalog, ({ actor }) => catalog.read(actor.workspace));
  registerEndpoint(app, saveCatalog, ({ actor, body }) => catalog.save(actor, body));
  registerEndpoint(app, suggestCatalog, async ({ actor, signal }) => ({
    suggestions: await catalog.suggestions(actor.workspace, signal),
  }));
  registerEndpoint(app, acceptSuggestions, ({ actor, body }) => catalog.accept(actor, body.suggestions));
  registerEndpoint(app, listTables, async ({ actor }) => ({ tables: await data.tableHeads(actor.workspace) }));
  registerEndpoint(app, deleteTable, async ({ actor, params }) => {
    if (engine.table(params.table) === undefined) throw notFound(`The table ${params.table}`);
    await catalog.dropTable(actor, params.table);
    return { deleted: true } as const;
  });
  registerEndpoint(app, tableVersionsEndpoint, async ({ params }) => {
    if (engine.table(params.table) === undefined) throw notFound(`The table ${params.table}`);
    const versions = engine.versions(params.table);
    return {
      versions: versions.map(({ version, rows, createdAt, createdBy, change }) => ({
        version,
        rows,
        createdAt,
        createdBy,
        change,
      })),
    };
  });
  registerEndpoint(app, browseTable, ({ params, query, signal }) => readTablePage(engine, params.table, query, signal));
  registerEndpoint(app, columnStatisticsEndpoint, ({ params, query, signal }) =>
    readColumnStatistics(engine, params.table, params.column, query, signal),
  );
  registerEndpoint(app, upsertRows, async ({ actor, params, body }) => {
    const written = await upsertTableRows(engine, data.locks, { table: params.table, rows: body.rows, by: actor.name });
    return { version: written.version, inserted: written.inserted, changed: written.changed };
  });
  registerImportRoutes(app, data);
}
