import { z } from 'zod';
import { identifierSchema } from '../../catalog/catalog.ts';
import { audienceLimits } from '../../condition/audience.ts';
import { audienceIdSchema } from '../../condition/condition.ts';
import { namedColumn } from '../settings/named-column.ts';

/** A column stored with the audience's members, and the name it has on the transition. */
const readColumnSchema = z.strictObject({
  column: identifierSchema,
  ...namedColumn,
});
export type ReadColumn = z.infer<typeof readColumnSchema>;

/** `audience` is null until one is chosen. `continueWhenEmpty` off stops the branch of a run when it has no members. */
export const readAudienceConfigSchema = z.strictObject({
  audience: audienceIdSchema.nullable(),
  columns: z.array(readColumnSchema).max(audienceLimits.columns),
  continueWhenEmpty: z.boolean(),
});
export type ReadAudienceConfig = z.infer<typeof readAudienceConfigSchema>;
