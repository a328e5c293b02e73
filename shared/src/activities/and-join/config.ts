import { z } from 'zod';
import { transitionReferenceSchema } from '../settings/setting-schemas.ts';
import { timeSpanSchema } from '../settings/time-span.ts';

/** Port by which the primary set leaves when not all branches arrived in time. */
export const latePort = 'late';

/**
 * `waitFor` null: every inbound transition, also those connected later. `primary` is the one whose people continue.
 * `limit`: how long the others are waited for after the first has arrived; null or absent: without limit. With a limit
 * there is the port `late`.
 */
export const andJoinConfigSchema = z.strictObject({
  waitFor: z.array(transitionReferenceSchema).max(1000).nullable(),
  primary: transitionReferenceSchema.nullable(),
  limit: timeSpanSchema.nullable().optional(),
});
export type AndJoinConfig = z.infer<typeof andJoinConfigSchema>;

/** Whether an inbound transition is among those waited for. */
export function isWaitedFor(waitFor: AndJoinConfig['waitFor'], transition: string): boolean {
  return waitFor === null || waitFor.includes(transition);
}
