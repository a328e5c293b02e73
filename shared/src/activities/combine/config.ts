import { z } from 'zod';
import { transitionReferenceSchema } from '../setting-schemas.ts';

export const combineOperationSchema = z.enum(['union', 'intersection', 'exclusion']);
export type CombineOperation = z.infer<typeof combineOperationSchema>;

/**
 * `primary` is the inbound transition people are kept from (exclusion), or whose columns are kept
 * (union, intersection; null: those of the first). `complement` adds an outbound transition for the rows
 * that do not leave (intersection, exclusion).
 */
export const combineConfigSchema = z.strictObject({
  operation: combineOperationSchema,
  primary: transitionReferenceSchema.nullable(),
  complement: z.boolean(),
});
export type CombineConfig = z.infer<typeof combineConfigSchema>;
