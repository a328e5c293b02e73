import { z } from 'zod';
import { transitionReferenceSchema } from '../setting-schemas.ts';

/** `waitFor` null: every inbound transition, also those connected later. `primary` is the one whose people continue. */
export const andJoinConfigSchema = z.strictObject({
  waitFor: z.array(transitionReferenceSchema).max(1000).nullable(),
  primary: transitionReferenceSchema.nullable(),
});
export type AndJoinConfig = z.infer<typeof andJoinConfigSchema>;
