import { z } from 'zod';
import { campaignGraphSchema, idSchema } from '../graph/graph.ts';
import { defineEndpoint } from './endpoint.ts';

const count = z.number().int().min(0);
export const overlapLimits = { least: 2, most: 8 } as const;

/**
 * How many rows populations share: the size of each, and of each pair (`left` before `right`, by place in the request)
 * the rows in both. All must be of the same targeting dimension (400 `overlap.dimension`).
 */
export const countOverlap = defineEndpoint({
  method: 'POST',
  path: '/api/overlap',
  summary: 'How many rows transitions share',
  permission: 'campaigns.view',
  body: z.object({
    graph: campaignGraphSchema,
    outlets: z
      .array(z.object({ activity: idSchema, port: z.string().max(64) }))
      .min(overlapLimits.least)
      .max(overlapLimits.most),
  }),
  response: z.object({
    dimension: z.string(),
    sizes: z.array(count),
    pairs: z.array(z.object({ left: count, right: count, count })),
    asOf: z.string(),
  }),
  maxBodyBytes: 4 * 1024 * 1024,
});
