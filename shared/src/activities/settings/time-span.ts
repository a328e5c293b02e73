import { z } from 'zod';
import { type Phrase, phrase } from '../../words/phrase.ts';

/** Units waiting is counted in. */
export const waitUnits = ['minute', 'hour', 'day', 'week', 'month'] as const;
const waitUnitSchema = z.enum(waitUnits);

export const timeSpanLimits = { amount: 100_000 } as const;

/**
 * A length of time; `amount` is null until given. Days, weeks and months are counted on the calendar of the campaign's
 * zone, so that nine o'clock stays nine o'clock when clocks change; minutes and hours are counted as they pass.
 */
export const timeSpanSchema = z.strictObject({
  amount: z.number().int().min(1).max(timeSpanLimits.amount).nullable(),
  unit: waitUnitSchema,
});
export type TimeSpan = z.infer<typeof timeSpanSchema>;

/** "1 hour", "3 days"; "?" while the amount is not given. */
export function describeTimeSpan({ amount, unit }: TimeSpan): Phrase {
  return amount === null ? phrase(`unknownSpan.${unit}`) : phrase(`span.${unit}`, { count: amount });
}
