import { z } from 'zod';
import { identifierSchema } from '../catalog/catalog.ts';
import { dataTypeSchema } from '../catalog/data-type.ts';
import { defineEndpoint } from './endpoint.ts';

const count = z.number().int().min(0);

const fileFormatSchema = z.enum(['csv', 'ndjson', 'parquet']);
/** How a file is read. Left out, a setting is detected and told back. */
const readOptionsSchema = z.object({
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
const importColumnSchema = z.object({
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
