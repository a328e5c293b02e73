import { z } from 'zod';
import { attributePathSchema } from '../../attribute/attribute-path.ts';
import { conditionGroupSchema } from '../../condition/condition.ts';
import { rowLimitSchema } from '../settings/row-limit.ts';
import { mainPort, portIdSchema, portLabelSchema, remainderPort, seedSchema } from '../settings/setting-schemas.ts';

export const splitLimits = { subsets: 200, rows: 1_000_000_000 } as const;

/** A share as decimal text, 0 to 100 with up to four decimals ("33.3333"); null until given. */
const percent = z
  .string()
  .regex(/^(100(\.0{1,4})?|\d{1,2}(\.\d{1,4})?)$/, 'must be 0 to 100 with up to 4 decimals')
  .nullable();
const rows = rowLimitSchema(splitLimits.rows);
/** `random`: by position under the seed; `ranked`: by the subset's sort. Both then by key. */
const choose = z.enum(['random', 'ranked']);

const subsetLimitSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('random-percent'), percent }),
  z.strictObject({ kind: z.literal('rows'), rows, choose }),
  z.strictObject({ kind: z.literal('percent'), percent, choose }),
  z.strictObject({ kind: z.literal('per-group'), rows, attribute: attributePathSchema.nullable(), choose }),
]);
export type SubsetLimit = z.infer<typeof subsetLimitSchema>;

const subsetSortSchema = z.strictObject({
  attribute: attributePathSchema.nullable(),
  direction: z.enum(['ascending', 'descending']),
});

/** A subset: who may be in it (`rule`, null: everyone), how many (`limit`), and who first (`sort`, for ranked limits). */
const subsetSchema = z.strictObject({
  id: portIdSchema.refine((id) => id !== remainderPort && id !== mainPort, 'is a reserved name'),
  label: portLabelSchema,
  rule: conditionGroupSchema.nullable(),
  limit: subsetLimitSchema,
  sort: subsetSortSchema.nullable(),
  skipWhenEmpty: z.boolean(),
});
export type Subset = z.infer<typeof subsetSchema>;

/**
 * `overlap` lets a row be in several subsets. `remainder` adds an outbound transition for rows in no subset.
 * `singleTable` gives one outbound transition with a column naming the subset.
 */
export const splitConfigSchema = z.strictObject({
  subsets: z.array(subsetSchema).max(splitLimits.subsets),
  overlap: z.boolean(),
  remainder: z.boolean(),
  singleTable: z.boolean(),
  seed: seedSchema,
});
export type SplitConfig = z.infer<typeof splitConfigSchema>;
