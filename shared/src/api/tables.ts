import { z } from 'zod';
import { identifierSchema } from '../catalog/catalog.ts';
import { dataTypeSchema } from '../catalog/data-type.ts';
import { defineEndpoint } from './endpoint.ts';
import { searchText } from './search-text.ts';

const count = z.number().int().min(0);
const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const tableParams = z.object({ table: identifierSchema });

const tableHeadSchema = z.object({
  name: identifierSchema,
  label: z.string(),
  rows: count,
  columns: count,
  version: z.number().int(),
  key: z.array(identifierSchema),
  changedAt: z.string(),
  changedBy: z.string(),
});
export type TableHead = z.infer<typeof tableHeadSchema>;
export const listTables = defineEndpoint({
  method: 'GET',
  path: '/api/tables',
  summary: 'Tables with rows and versions',
  permission: 'data.view',
  response: z.object({ tables: z.array(tableHeadSchema) }),
});
export const deleteTable = defineEndpoint({
  method: 'DELETE',
  path: '/api/tables/:table',
  summary: 'Delete a table',
  permission: 'data.import',
  params: tableParams,
  response: z.object({ deleted: z.literal(true) }),
});
export const tableVersionsEndpoint = defineEndpoint({
  method: 'GET',
  path: '/api/tables/:table/versions',
  summary: 'Versions of a table that can still be read',
  permission: 'data.view',
  params: tableParams,
  response: z.object({
    versions: z.array(
      z.object({
        version: z.number().int(),
        rows: count,
        createdAt: z.string(),
        createdBy: z.string(),
        change: z.string(),
      }),
    ),
  }),
});
export const browseTable = defineEndpoint({
  method: 'GET',
  path: '/api/tables/:table/rows',
  summary: 'Rows of a table with paging, filter and sort',
  permission: 'people.view',
  params: tableParams,
  query: z.object({
    page: z.coerce.number().int().min(1).default(1),
    pageSize: z.coerce.number().int().min(1).max(500).default(50),
    sort: z.string().max(120).optional(),
    direction: z.enum(['asc', 'desc']).default('asc'),
    filterColumn: z.string().max(120).optional(),
    filter: z.string().max(200).optional(),
    version: z.coerce.number().int().optional(),
  }),
  response: z.object({
    columns: z.array(z.object({ name: z.string(), type: dataTypeSchema })),
    rows: z.array(z.array(cell)),
    total: count,
    version: z.number().int(),
  }),
});
const columnStatisticsSchema = z.object({
  name: z.string(),
  type: dataTypeSchema,
  rows: count,
  empty: count,
  distinct: count,
  min: cell,
  max: cell,
  top: z.array(z.object({ value: cell, count })),
});
export type ColumnStatistics = z.infer<typeof columnStatisticsSchema>;
export const columnStatisticsEndpoint = defineEndpoint({
  method: 'GET',
  path: '/api/tables/:table/columns/:column',
  summary: 'Distinct, empty, min, max and top values of a column',
  permission: 'data.view',
  params: z.object({ table: identifierSchema, column: identifierSchema }),
  query: z.object({
    top: z.coerce.number().int().min(1).max(1000).default(20),
    search: searchText.optional(),
  }),
  response: columnStatisticsSchema,
});
/** Inserts or replaces rows by key, as one new version of the table. */
export const upsertRows = defineEndpoint({
  method: 'POST',
  path: '/api/tables/:table/rows',
  summary: 'Insert or change rows by key',
  permission: 'data.import',
  params: tableParams,
  body: z.object({ rows: z.array(z.record(z.string(), cell)).min(1).max(10_000) }),
  response: z.object({ version: z.number().int(), inserted: count, changed: count }),
  maxBodyBytes: 16 * 1024 * 1024,
});
