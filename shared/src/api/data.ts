import { z } from 'zod';
import { catalogSchema, identifierSchema, linkSchema } from '../catalog/catalog.ts';
import { dataTypeSchema } from '../catalog/data-type.ts';
import { semanticRoleSchema } from '../catalog/semantic-role.ts';
import { problemSchema } from '../result/problem-schema.ts';
import { defineEndpoint } from './endpoint.ts';

const count = z.number().int().min(0);
const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const tableParams = z.object({ table: identifierSchema });

/** The catalog with its lock; saving with another lock is refused with 409 `catalog.stale`. */
export const catalogDocumentSchema = z.object({
  lock: z.number().int(),
  catalog: catalogSchema,
  problems: z.array(problemSchema),
});
export type CatalogDocument = z.infer<typeof catalogDocumentSchema>;
export const getCatalog = defineEndpoint({
  method: 'GET',
  path: '/api/catalog',
  summary: 'The catalog',
  permission: 'data.view',
  response: catalogDocumentSchema,
});
export const saveCatalog = defineEndpoint({
  method: 'PUT',
  path: '/api/catalog',
  summary: 'Save the catalog',
  permission: 'catalog.edit',
  body: z.object({ lock: z.number().int(), catalog: catalogSchema }),
  response: catalogDocumentSchema,
  maxBodyBytes: 4 * 1024 * 1024,
});

/** How well a suggestion fits the data: `matching` of `checked` values. */
const fit = { matching: count, checked: count };
export const suggestionSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('key'),
    table: identifierSchema,
    columns: z.array(identifierSchema),
    ...fit,
    reason: z.string(),
  }),
  z.object({ kind: z.literal('link'), link: linkSchema, ...fit, reason: z.string() }),
  z.object({
    kind: z.literal('role'),
    table: identifierSchema,
    column: identifierSchema,
    role: semanticRoleSchema,
    ...fit,
    reason: z.string(),
  }),
  z.object({
    kind: z.literal('dimension'),
    table: identifierSchema,
    label: z.string(),
    labelColumn: identifierSchema.optional(),
    ...fit,
    reason: z.string(),
  }),
]);
export type Suggestion = z.infer<typeof suggestionSchema>;
export const suggestCatalog = defineEndpoint({
  method: 'GET',
  path: '/api/catalog/suggestions',
  summary: 'Suggested keys, links, roles and dimensions, with how well they fit',
  permission: 'data.view',
  response: z.object({ suggestions: z.array(suggestionSchema) }),
});
/** Adds accepted suggestions to the catalog in one save. */
export const acceptSuggestions = defineEndpoint({
  method: 'POST',
  path: '/api/catalog/suggestions',
  summary: 'Accept suggestions',
  permission: 'catalog.edit',
  body: z.object({ suggestions: z.array(suggestionSchema).max(500) }),
  response: catalogDocumentSchema,
});

export const tableHeadSchema = z.object({
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
export const columnStatisticsSchema = z.object({
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
    search: z.string().max(200).optional(),
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

export const fileFormatSchema = z.enum(['csv', 'ndjson', 'parquet']);
/** How a file is read. Left out, a setting is detected and told back. */
export const readOptionsSchema = z.object({
  format: fileFormatSchema.optional(),
  delimiter: z.string().min(1).max(4).optional(),
  quote: z.string().max(1).optional(),
  header: z.boolean().optional(),
  encoding: z.enum(['utf-8', 'windows-1252']).optional(),
  decimalComma: z.boolean().optional(),
  dateFormat: z.string().max(40).optional(),
  dateTimeFormat: z.string().max(60).optional(),
  timeZone: z.string().max(64).optional(),
  emptyTextIsEmpty: z.boolean().optional(),
  skipLines: z.number().int().min(0).max(1000).optional(),
});
export type ReadOptions = z.infer<typeof readOptionsSchema>;
export const importModeSchema = z.enum(['replace', 'append', 'upsert', 'change']);
export type ImportMode = z.infer<typeof importModeSchema>;
export const importColumnSchema = z.object({
  source: z.string().max(500),
  name: identifierSchema,
  type: dataTypeSchema,
  skip: z.boolean().default(false),
});
export type ImportColumn = z.infer<typeof importColumnSchema>;

/** Uploads one file as the raw request body (`application/octet-stream`), name in `?name=`; gzip is unpacked while it is read. */
export const uploadFile = defineEndpoint({
  method: 'POST',
  path: '/api/imports/uploads',
  summary: 'Upload a file to import',
  permission: 'data.import',
  query: z.object({ name: z.string().min(1).max(255) }),
  response: z.object({ upload: z.string(), name: z.string(), bytes: count }),
  maxBodyBytes: 64 * 1024 * 1024 * 1024,
});
export const previewSchema = z.object({
  upload: z.string(),
  name: z.string(),
  options: readOptionsSchema,
  suggestedTable: identifierSchema,
  columns: z.array(importColumnSchema.extend({ empty: count, examples: z.array(z.string()) })),
  rows: z.array(z.array(z.string().nullable())),
  suggestedKey: z.array(identifierSchema),
  existingTable: z.boolean(),
  problems: z.array(z.object({ line: count.optional(), column: z.string().optional(), reason: z.string() })),
});
export type ImportPreview = z.infer<typeof previewSchema>;
export const previewImport = defineEndpoint({
  method: 'POST',
  path: '/api/imports/preview',
  summary: 'First 100 rows with detected settings and types',
  permission: 'data.import',
  body: z.object({ upload: z.string().max(200), options: readOptionsSchema.default({}) }),
  response: previewSchema,
});
export const importJobSchema = z.object({
  id: z.uuid(),
  table: identifierSchema,
  mode: importModeSchema,
  file: z.string(),
  state: z.enum(['waiting', 'reading', 'checking', 'writing', 'done', 'refused', 'cancelled', 'failed']),
  rowsRead: count,
  rowsWritten: count,
  rejected: count,
  share: z.number().nullable(),
  version: z.number().int().nullable(),
  message: z.string().nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
  by: z.string(),
});
export type ImportJob = z.infer<typeof importJobSchema>;
/**
 * Starts an import. `key` is required for upsert and change; for replace it sets the table's key.
 * More rejected rows than `tolerance` refuse the whole import and leave the table as it was.
 * `changeColumn` (mode change) holds `u` or `d` and is not stored.
 */
export const startImport = defineEndpoint({
  method: 'POST',
  path: '/api/imports',
  summary: 'Import an uploaded file',
  permission: 'data.import',
  body: z.object({
    upload: z.string().max(200),
    table: identifierSchema,
    mode: importModeSchema,
    options: readOptionsSchema.default({}),
    columns: z.array(importColumnSchema).max(2000).optional(),
    key: z.array(identifierSchema).max(8).optional(),
    changeColumn: identifierSchema.optional(),
    tolerance: count.default(0),
  }),
  response: importJobSchema,
});
const jobParams = z.object({ id: z.uuid() });
export const listImports = defineEndpoint({
  method: 'GET',
  path: '/api/imports',
  summary: 'Imports, newest first',
  permission: 'data.view',
  response: z.object({ imports: z.array(importJobSchema) }),
});
export const getImport = defineEndpoint({
  method: 'GET',
  path: '/api/imports/:id',
  summary: 'One import',
  permission: 'data.view',
  params: jobParams,
  response: importJobSchema,
});
export const watchImport = defineEndpoint({
  method: 'GET',
  path: '/api/imports/:id/events',
  summary: 'Progress of an import, as a stream',
  permission: 'data.view',
  params: jobParams,
  response: importJobSchema,
  answer: 'events',
});
export const cancelImport = defineEndpoint({
  method: 'POST',
  path: '/api/imports/:id/cancel',
  summary: 'Cancel an import',
  permission: 'data.import',
  params: jobParams,
  response: importJobSchema,
});
/** CSV with line, column, reason and the line's text. */
export const importRejects = defineEndpoint({
  method: 'GET',
  path: '/api/imports/:id/rejects',
  summary: 'Rejected rows with line, column and reason',
  permission: 'data.view',
  params: jobParams,
  answer: 'file',
});

/** Tables loaded so far, and the share of all rows. */
export const demoProgressSchema = z.object({
  tables: z.array(z.object({ name: identifierSchema, rows: count })),
  share: z.number(),
});
export type DemoProgress = z.infer<typeof demoProgressSchema>;
/** Tables of the demo that are there and those that are not, and tables of other data. */
export const demoState = defineEndpoint({
  method: 'GET',
  path: '/api/demo',
  summary: 'How much of the demo data is there',
  permission: 'data.view',
  response: z.object({
    loaded: z.array(identifierSchema),
    missing: z.array(identifierSchema),
    others: z.array(identifierSchema),
  }),
});
/**
 * Loads the demo retailer with its catalog; dates count back from `today`. Tables that are there for the same people and
 * day are kept. Refused with 409 when tables of its names hold other data.
 */
export const loadDemo = defineEndpoint({
  method: 'POST',
  path: '/api/demo',
  summary: 'Load the demo data',
  permission: 'data.import',
  answer: 'events',
  response: demoProgressSchema,
  body: z.object({
    people: z.number().int().min(100).max(20_000_000).default(100_000),
    today: z.iso.date().optional(),
  }),
});
