import { z } from 'zod';
import { identifierSchema } from '../../catalog/catalog.ts';
import { conditionGroupSchema } from '../../condition/condition.ts';

/** `dimension` is null until one is chosen. `continueWhenEmpty` off stops the branch of a run when nobody matches. */
export const buildAudienceConfigSchema = z.strictObject({
  dimension: identifierSchema.nullable(),
  rule: conditionGroupSchema,
  continueWhenEmpty: z.boolean(),
});
export type BuildAudienceConfig = z.infer<typeof buildAudienceConfigSchema>;
