import { z } from 'zod';

/** Units a moment is counted in. */
export const relativeUnitSchema = z.enum(['minute', 'hour', 'day', 'week', 'month', 'year']);
export type RelativeUnit = z.infer<typeof relativeUnitSchema>;

const amount = z.number().int().min(0).max(100_000);

/**
 * A moment relative to now. Days, weeks, months and years are counted from today in the campaign's zone and stand for
 * a whole day (see `operandSchema`); months and years clip to the last day of a shorter month. Hours and minutes are
 * counted from now and stand for an instant; compared with a day they stand for the day they fall on.
 */
export const relativeMomentSchema = z.object({
  relative: z.enum(['ago', 'ahead']),
  amount,
  unit: relativeUnitSchema,
});
export type RelativeMoment = z.infer<typeof relativeMomentSchema>;

/**
 * A period relative to now, in the campaign's zone. Weeks begin on Monday.
 * `last` n units ends where the current unit begins (whole days without today) for day, week, month and year,
 * and at now for minute and hour; `next` mirrors it. `this` is the whole current unit.
 */
export const relativePeriodSchema = z.discriminatedUnion('period', [
  z.object({ period: z.enum(['today', 'yesterday', 'tomorrow']) }),
  z.object({ period: z.literal('this'), unit: z.enum(['week', 'month', 'quarter', 'year']) }),
  z.object({
    period: z.enum(['last', 'next']),
    amount: amount.min(1),
    unit: z.enum(['minute', 'hour', 'day', 'week', 'month', 'quarter', 'year']),
  }),
]);
export type RelativePeriod = z.infer<typeof relativePeriodSchema>;
