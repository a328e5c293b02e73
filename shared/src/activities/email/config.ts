import { z } from 'zod';

/** `transactional` messages need no consent. `onePerAddress` addresses each mailbox once. */
export const emailConfigSchema = z.strictObject({
  category: z.enum(['marketing', 'transactional']),
  onePerAddress: z.boolean(),
});
export type EmailConfig = z.infer<typeof emailConfigSchema>;
