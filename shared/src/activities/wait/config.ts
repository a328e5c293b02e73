import { z } from 'zod';
import { identifierSchema } from '../../catalog/catalog.ts';
import { conditionGroupSchema } from '../../condition/condition.ts';
import { rowLimitSchema } from '../settings/row-limit.ts';
import { sizeComparisonSchema } from '../settings/size-comparison.ts';
import { timeSpanSchema } from '../settings/time-span.ts';
import { weekdaySchema } from '../settings/weekdays.ts';

export const waitLimits = { rows: 1_000_000_000 } as const;

/** Time of day of the campaign's zone: "09:00". */
const dayTimeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 09:00');

/** Local wall time of the campaign's zone: "2026-01-31T09:00". */
const localMomentSchema = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d$/, 'must be a day and time such as 2026-01-31T09:00');

/** What must be true before the wait ends: so many rows fulfil a rule, or a table was changed lately. */
const waitConditionSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('rows'),
    dimension: identifierSchema.nullable(),
    rule: conditionGroupSchema,
    op: sizeComparisonSchema,
    rows: rowLimitSchema(waitLimits.rows),
  }),
  z.strictObject({
    kind: z.literal('fresh'),
    table: identifierSchema.nullable(),
    /** Null: changed after the people arrived here. Else: changed within this time before now. */
    within: timeSpanSchema.nullable(),
  }),
]);
export type WaitCondition = z.infer<typeof waitConditionSchema>;

/**
 * When the people go on.
 * `duration`: so long after they arrived. `moment`: at a day and time. `window`: as soon as it is one of the weekdays and
 * the time of day lies between `from` and `until` (null: until midnight; earlier than `from`: over midnight), at once
 * when it is. `condition`: as soon as the condition holds; after `limit` at the latest (null: no limit) they go on
 * (`continue`) or the branch stops.
 */
const waitUntilSchema = z.discriminatedUnion('kind', [
  timeSpanSchema.extend({ kind: z.literal('duration') }),
  z.strictObject({ kind: z.literal('moment'), at: localMomentSchema.nullable() }),
  z.strictObject({
    kind: z.literal('window'),
    weekdays: z.array(weekdaySchema).max(7),
    from: dayTimeSchema,
    until: dayTimeSchema.nullable(),
  }),
  z.strictObject({
    kind: z.literal('condition'),
    condition: waitConditionSchema,
    limit: timeSpanSchema.nullable(),
    atLimit: z.enum(['continue', 'stop']),
  }),
]);
export type WaitUntil = z.infer<typeof waitUntilSchema>;

export const waitConfigSchema = z.strictObject({ until: waitUntilSchema });
export type WaitConfig = z.infer<typeof waitConfigSchema>;
