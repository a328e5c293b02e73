import { z } from 'zod';
import { campaignGraphSchema, idSchema } from '../graph/graph.ts';

/**
 * Where in a campaign something is asked: what arrives at an activity, by its first inbound transition or the one that is
 * named, or with `port` what leaves by it. Data is read as it was written before it, and columns added on the way exist.
 * With `everybody` all rows are meant, not only those that are there.
 * Only what comes before the place matters (`graphBefore`).
 */
export const flowPlaceSchema = z.object({
  graph: campaignGraphSchema,
  activity: idSchema,
  transition: idSchema.optional(),
  port: z.string().max(64).optional(),
  everybody: z.boolean().optional(),
});
export type FlowPlace = z.infer<typeof flowPlaceSchema>;
