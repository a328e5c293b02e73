import { type Clock, dayOfMoment, daysOfPeriod, type RelativeMoment, type RelativePeriod } from '@fanfare/shared';

/** The first and the last day of something, both belonging to it, as ISO dates. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** The days a period stands for now; undefined for hours and minutes and for days that do not exist. */
export function daysNow(period: RelativePeriod, clock: Clock): Days | undefined {
  return existing(() => {
    const span = daysOfPeriod(period, clock);
    return span && { from: span.from.toString(), to: span.until.subtract({ days: 1 }).toString() };
  });
}

/** The day a moment falls on now; undefined for hours and minutes and for days that do not exist. */
export function dayNow(moment: RelativeMoment, clock: Clock): string | undefined {
  return existing(() => dayOfMoment(moment, clock)?.toString());
}

/** Days outside of the calendar make it throw a RangeError. */
function existing<Value>(read: () => Value | undefined): Value | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
