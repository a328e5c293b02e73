import { z } from 'zod';
import { identifierSchema } from '../catalog/catalog.ts';
import { defineEndpoint } from './endpoint.ts';

const count = z.number().int().min(0);

/** Tables loaded so far, and the share of all rows. */
const demoProgressSchema = z.object({
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
