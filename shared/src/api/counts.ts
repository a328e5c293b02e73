import { z } from 'zod';
import { campaignGraphSchema, idSchema } from '../graph/graph.ts';
import { problemSchema } from '../result/problem-schema.ts';
import { defineEndpoint } from './endpoint.ts';
import { peopleColumnSchema } from './people-column.ts';
import { phraseSchema } from '../words/phrase-schema.ts';
import { searchText } from './search-text.ts';

const graphBytes = 4 * 1024 * 1024;
const count = z.number().int().min(0);

/** Why a number cannot be given. `failed` and `cancelled` are the engine's; the others follow from the graph. */
export const notComputableReasonSchema = z.enum([
  'problems-here',
  'problems-upstream',
  'disabled',
  'breakpoint',
  'cancelled',
  'failed',
]);
export type NotComputableReason = z.infer<typeof notComputableReasonSchema>;

const dropCountSchema = z.object({
  cause: z.string(),
  /** In English; `phrase` says it in other languages. */
  label: z.string(),
  phrase: phraseSchema.optional(),
  count,
  port: z.string().optional(),
});
export type DropCount = z.infer<typeof dropCountSchema>;

/** Everything counted at one activity. Exact as of `asOf` on the data versions named by the `started` event. */
const activityCountSchema = z.object({
  activity: idSchema,
  in: z.array(z.object({ transition: idSchema, count })),
  out: z.array(z.object({ port: z.string(), transition: idSchema.optional(), count })),
  drops: z.array(dropCountSchema),
  facts: z.array(z.object({ id: z.string(), label: z.string(), phrase: phraseSchema.optional(), count })),
  /** What must be known to read the numbers, such as that they are counted as if a wait were over. */
  notes: z.array(z.object({ id: z.string(), text: z.string(), phrase: phraseSchema.optional() })),
  asOf: z.string(),
  cached: z.boolean(),
});
export type ActivityCount = z.infer<typeof activityCountSchema>;

/** Events of a count stream, in this order: one `started`, then any of the middle ones, one `finished`. */
export const countEventSchema = z.discriminatedUnion('event', [
  z.object({
    event: z.literal('started'),
    key: z.string(),
    now: z.string(),
    activities: count,
    versions: z.record(z.string(), z.number().int()),
    problems: z.array(problemSchema),
    /** Rows of each targeting dimension in use, for shares. */
    dimensions: z.record(z.string(), count),
    /** What became of the files of the graph, by the table that holds their lines. */
    files: z
      .record(z.string(), z.object({ accepted: count, rejected: count, failure: z.string().optional() }))
      .optional(),
  }),
  z.object({ event: z.literal('counted'), count: activityCountSchema }),
  z.object({
    event: z.literal('not-computable'),
    activity: idSchema,
    reason: notComputableReasonSchema,
    message: z.string(),
    code: z.string().optional(),
  }),
  z.object({ event: z.literal('progress'), activity: idSchema, share: z.number().min(0).max(1) }),
  z.object({ event: z.literal('finished'), counted: count, notComputable: count, milliseconds: z.number() }),
]);
export type CountEvent = z.infer<typeof countEventSchema>;

/** A newer request with the same `canvas` makes this one obsolete: its stream ends with `cancelled` for what was left. */
export const countGraph = defineEndpoint({
  method: 'POST',
  path: '/api/counts',
  summary: 'Count every transition of a graph, as a stream',
  permission: 'campaigns.view',
  body: z.object({ graph: campaignGraphSchema, canvas: z.string().min(1).max(100) }),
  response: countEventSchema,
  answer: 'events',
  maxBodyBytes: graphBytes,
});

const outlet = { graph: campaignGraphSchema, activity: idSchema, port: z.string().max(64) };
/** A column to show: one of the dimension's own, one the population carries, or one along 0-1 links ("store.region"). */
const columns = z.array(z.string().min(1).max(500)).max(50);

/** People (rows) on an outlet in key order. `after` is the cursor of the page before. */
export const listPeople = defineEndpoint({
  method: 'POST',
  path: '/api/people',
  summary: 'Rows on a transition',
  permission: 'people.view',
  body: z.object({
    ...outlet,
    cause: z.string().max(200).optional(),
    columns: columns.optional(),
    search: searchText.optional(),
    after: z.string().max(4000).optional(),
    limit: z.number().int().min(1).max(500).default(50),
  }),
  response: z.object({
    columns: z.array(peopleColumnSchema),
    rows: z.array(z.array(z.union([z.string(), z.number(), z.boolean(), z.null()]))),
    total: count,
    next: z.string().nullable(),
    asOf: z.string(),
  }),
  maxBodyBytes: graphBytes,
});
/** All rows of an outlet as a file: keys only, or the chosen columns. `campaign` is its name, for the name of the file. */
export const exportPeople = defineEndpoint({
  method: 'POST',
  path: '/api/people/export',
  summary: 'All rows on a transition as a file',
  permission: 'people.export',
  body: z.object({
    ...outlet,
    cause: z.string().max(200).optional(),
    columns: columns.optional(),
    campaign: z.string().max(200).optional(),
    format: z.enum(['csv', 'ndjson', 'parquet']),
  }),
  answer: 'file',
  maxBodyBytes: graphBytes,
});
export const outletSql = defineEndpoint({
  method: 'POST',
  path: '/api/sql',
  summary: 'The SQL of a transition, readable',
  permission: 'campaigns.view',
  body: z.object(outlet),
  response: z.object({ sql: z.string(), problems: z.array(problemSchema) }),
  maxBodyBytes: graphBytes,
});
