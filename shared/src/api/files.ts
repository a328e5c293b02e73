import { z } from 'zod';
import {
  fileColumnSchema,
  fileFormatSettingSchema,
  fileReferenceSchema,
  loadFileLimits,
} from '../activities/load-file/config.ts';
import { defineEndpoint } from './endpoint.ts';

const count = z.number().int().min(0);
const fileId = fileReferenceSchema.shape.id;

/** A file that was uploaded for campaigns. The same bytes are the same file, whatever they are called. */
export const storedFileSchema = z.object({
  id: fileId,
  name: z.string(),
  bytes: count,
  sha256: z.string(),
  uploadedAt: z.string(),
  uploadedBy: z.string(),
});
export type StoredFile = z.infer<typeof storedFileSchema>;

/** Uploads one file as the raw request body (`application/octet-stream`), name in `?name=`. Gzip stays packed. */
export const uploadCampaignFile = defineEndpoint({
  method: 'POST',
  path: '/api/files',
  summary: 'Upload a file for Load file activities',
  permission: 'campaigns.edit',
  query: z.object({ name: z.string().min(1).max(255) }),
  response: storedFileSchema,
  maxBodyBytes: 64 * 1024 * 1024 * 1024,
});

export const listCampaignFiles = defineEndpoint({
  method: 'GET',
  path: '/api/files',
  summary: 'Files uploaded for campaigns, newest first',
  permission: 'campaigns.view',
  response: z.object({ files: z.array(storedFileSchema) }),
});

const fileParams = z.object({ file: fileId });
export const getCampaignFile = defineEndpoint({
  method: 'GET',
  path: '/api/files/:file',
  summary: 'One file uploaded for campaigns',
  permission: 'campaigns.view',
  params: fileParams,
  response: storedFileSchema,
});

/** A value as it is read; `problem` says why a text of the file is no value of its column. */
const sampleCellSchema = z.object({ text: z.string().nullable(), problem: z.string().optional() });
export type SampleCell = z.infer<typeof sampleCellSchema>;

/**
 * The beginning of a file. Without `format` it is found out; without `columns` they are proposed, with types that all
 * values of the sample have. `rows` are the first lines with a cell per column (ignored ones too), and `rejected` the
 * first lines that would be rejected. `sources` names the columns the file really has.
 */
export const fileSampleSchema = z.object({
  format: fileFormatSettingSchema,
  columns: z.array(fileColumnSchema),
  sources: z.array(z.string()),
  rows: z.array(
    z.object({ line: count, cells: z.array(sampleCellSchema), rejected: z.boolean(), problem: z.string().optional() }),
  ),
  remarks: z.array(z.string()),
});
export type FileSample = z.infer<typeof fileSampleSchema>;
export const sampleCampaignFile = defineEndpoint({
  method: 'POST',
  path: '/api/files/:file/sample',
  summary: 'First lines of a file with found or given settings',
  permission: 'people.view',
  params: fileParams,
  body: z.object({
    format: fileFormatSettingSchema.optional(),
    columns: z.array(fileColumnSchema).max(loadFileLimits.columns).optional(),
    timeZone: z.string().max(64).default('UTC'),
  }),
  maxBodyBytes: 4 * 1024 * 1024,
  response: fileSampleSchema,
});

const tableQuery = { table: z.string().min(1).max(120) };

/** Rejected lines of a file as a `loadedTable` holds them, in the order of the file. */
export const listRejects = defineEndpoint({
  method: 'GET',
  path: '/api/files/:file/rejects',
  summary: 'First rejected lines of a loaded file',
  permission: 'people.view',
  params: fileParams,
  query: z.object({ ...tableQuery, limit: z.coerce.number().int().min(1).max(200).default(20) }),
  response: z.object({
    accepted: count,
    rejected: count,
    rejects: z.array(z.object({ line: count, column: z.string(), reason: z.string(), text: z.string() })),
  }),
});

/** CSV with line, column, reason and the line's text; cells that a spreadsheet would take for a formula are escaped. */
export const downloadRejects = defineEndpoint({
  method: 'GET',
  path: '/api/files/:file/rejects.csv',
  summary: 'All rejected lines of a loaded file as CSV',
  permission: 'people.export',
  params: fileParams,
  query: z.object(tableQuery),
  answer: 'file',
});
