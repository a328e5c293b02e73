import { z } from 'zod';
import { attributePathSchema } from '../../attribute/attribute-path.ts';
import { identifierSchema } from '../../catalog/catalog.ts';
import { conditionGroupSchema } from '../../condition/condition.ts';
import { seedSchema } from '../settings/setting-schemas.ts';

export const incrementalLimits = { retentionDays: 36_500 } as const;

/**
 * What tells new rows from those that earlier runs returned. `returned`: the keys returned are remembered for so many
 * days (0: for ever). `date`: a date of the row that is later than the last run.
 */
const processedDataSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('returned'),
    retentionDays: z.number().int().min(0).max(incrementalLimits.retentionDays),
  }),
  z.strictObject({ kind: z.literal('date'), attribute: attributePathSchema.nullable() }),
]);
export type ProcessedData = z.infer<typeof processedDataSchema>;

/**
 * `dimension` is null until one is chosen. `history` names what this activity remembers: activities with the same
 * number share it. `continueWhenEmpty` off stops the branch of a run when nothing new is found.
 */
export const incrementalQueryConfigSchema = z.strictObject({
  dimension: identifierSchema.nullable(),
  rule: conditionGroupSchema,
  processed: processedDataSchema,
  history: seedSchema,
  continueWhenEmpty: z.boolean(),
});
export type IncrementalQueryConfig = z.infer<typeof incrementalQueryConfigSchema>;
