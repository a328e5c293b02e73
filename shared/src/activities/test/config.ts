import { z } from 'zod';
import { variableNameSchema } from '../../variable/variable.ts';
import { rowLimitSchema } from '../settings/row-limit.ts';
import { portIdSchema, portLabelSchema, transitionReferenceSchema } from '../settings/setting-schemas.ts';
import { sizeComparisonSchema } from '../settings/size-comparison.ts';
import { weekdaySchema } from '../settings/weekdays.ts';

export const testLimits = { branches: 50, conditions: 20, rows: 1_000_000_000, text: 10_000 } as const;

/** Port of the branch taken when no condition holds. */
export const defaultPort = 'default';

/** A share as decimal text, 0 to 100,000 with up to four decimals ("12.5"); null until given. Above 100: the first is larger. */
const ratioPercentSchema = z
  .string()
  .regex(/^(100000(\.0{1,4})?|\d{1,5}(\.\d{1,4})?)$/, 'must be 0 to 100000 with up to 4 decimals')
  .nullable();

/** A day such as "2026-01-31". */
const daySchema = z.string().regex(/^\d{4}-\d\d-\d\d$/, 'must be a day such as 2026-01-31');

/**
 * A condition on the whole flow, not on rows. `count`: people of an inbound transition (null: the primary one).
 * `ratio`: people of one inbound transition as a share of those of another. `variable`: a variable of the campaign
 * (numbers and dates by size, others by equality; a list is compared by whether it holds the value).
 * `date`: today in the campaign's zone, both ends included, null for open. `weekday`: 1 for Monday to 7 for Sunday.
 */
const testConditionSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('count'),
    transition: transitionReferenceSchema.nullable(),
    op: sizeComparisonSchema,
    rows: rowLimitSchema(testLimits.rows),
  }),
  z.strictObject({
    kind: z.literal('ratio'),
    of: transitionReferenceSchema.nullable(),
    to: transitionReferenceSchema.nullable(),
    op: sizeComparisonSchema,
    percent: ratioPercentSchema,
  }),
  z.strictObject({
    kind: z.literal('variable'),
    variable: variableNameSchema.nullable(),
    op: sizeComparisonSchema,
    value: z.union([z.string().max(testLimits.text), z.boolean()]).nullable(),
  }),
  z.strictObject({ kind: z.literal('date'), from: daySchema.nullable(), until: daySchema.nullable() }),
  z.strictObject({ kind: z.literal('weekday'), weekdays: z.array(weekdaySchema).max(7) }),
]);
export type TestCondition = z.infer<typeof testConditionSchema>;

/** A branch and when it is taken: when all, or any, of its conditions hold. */
const testBranchSchema = z.strictObject({
  id: portIdSchema.refine((id) => id !== defaultPort, 'is a reserved name'),
  label: portLabelSchema,
  match: z.enum(['all', 'any']),
  conditions: z.array(testConditionSchema).max(testLimits.conditions),
});
export type TestBranch = z.infer<typeof testBranchSchema>;

/**
 * Branches are looked at in order; the people of the primary transition (null: the only one) take the first whose
 * conditions hold. `otherwise` adds the branch for when none does; without it the flow stops here then.
 */
export const testConfigSchema = z.strictObject({
  branches: z.array(testBranchSchema).max(testLimits.branches),
  otherwise: z.boolean(),
  primary: transitionReferenceSchema.nullable(),
});
export type TestConfig = z.infer<typeof testConfigSchema>;
