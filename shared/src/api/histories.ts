import { z } from 'zod';
import { seedSchema } from '../activities/settings/setting-schemas.ts';
import { identifierSchema } from '../catalog/catalog.ts';
import { campaignGraphSchema, idSchema } from '../graph/graph.ts';
import { defineEndpoint } from './endpoint.ts';
import { searchText } from './search-text.ts';

const count = z.number().int().min(0);
const graphBytes = 4 * 1024 * 1024;
/** The history of an incremental query, of one targeting dimension: the keys it returned, or when its runs were. */
const history = { history: seedSchema, dimension: identifierSchema, processed: z.enum(['returned', 'date']) };

/** What a history remembers. `runs` are the newest ones; `rows` of a run are those remembered by it and by none since. */
export const readHistory = defineEndpoint({
  method: 'POST',
  path: '/api/histories/read',
  summary: 'What an incremental query remembers: rows, runs, the first and the last',
  permission: 'campaigns.view',
  body: z.object(history),
  response: z.object({
    rows: count,
    oldest: z.string().nullable(),
    newest: z.string().nullable(),
    runs: z.array(z.object({ at: z.string(), rows: count })),
    /** How many runs there are. */
    total: count,
  }),
});

/** Keys a history returned, in key order; those that hold the text when one is given. */
export const listReturned = defineEndpoint({
  method: 'POST',
  path: '/api/histories/rows',
  summary: 'Keys that an incremental query returned',
  permission: 'people.view',
  body: z.object({
    history: seedSchema,
    dimension: identifierSchema,
    search: searchText.optional(),
    after: z.string().max(4000).optional(),
    limit: z.number().int().min(1).max(500).default(50),
  }),
  response: z.object({
    columns: z.array(z.string()),
    rows: z.array(z.object({ key: z.array(z.string()), returned: z.string() })),
    next: z.string().nullable(),
  }),
});

/** Forgets everything: the next run returns everybody again. */
export const resetHistory = defineEndpoint({
  method: 'POST',
  path: '/api/histories/reset',
  summary: 'Empty the history of an incremental query',
  permission: 'campaigns.edit',
  body: z.object(history),
  response: z.object({ forgotten: count }),
});

/**
 * Writes those whom an incremental query counts as new into its history, as a run would, without sending anything.
 * `effect` names the change: the same one again changes nothing and answers as before.
 */
export const markReturned = defineEndpoint({
  method: 'POST',
  path: '/api/histories/mark',
  summary: 'Mark those counted now as returned',
  permission: 'campaigns.edit',
  body: z.object({ graph: campaignGraphSchema, activity: idSchema, effect: z.uuid() }),
  response: z.object({ rows: count, done: z.boolean() }),
  maxBodyBytes: graphBytes,
});
