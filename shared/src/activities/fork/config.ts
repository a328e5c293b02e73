import { z } from 'zod';
import { portIdSchema, portLabelSchema } from '../settings/setting-schemas.ts';

const forkLimits = { branches: 200 } as const;

export const forkConfigSchema = z.strictObject({
  branches: z.array(z.strictObject({ id: portIdSchema, label: portLabelSchema })).max(forkLimits.branches),
});
export type ForkConfig = z.infer<typeof forkConfigSchema>;
