import { Temporal } from 'temporal-polyfill';
import type { RelativeMoment, RelativePeriod } from './relative-date.ts';

/** Half-open span of instants, or of days: `from` belongs to it, `until` does not. */
export interface DaySpan {
  from: Temporal.PlainDate;
  until: Temporal.PlainDate;
}
export interface InstantSpan {
  from: Temporal.Instant;
  until: Temporal.Instant;
}

/** The clock and the zone a relative date is read with. */
export interface Clock {
  now: string;
  timeZone: string;
}

type LongUnit = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** Today in the campaign's zone. */
export function today(clock: Clock): Temporal.PlainDate {
  return Temporal.Instant.from(clock.now).toZonedDateTimeISO(clock.timeZone).toPlainDate();
}

/** The instant at which a day begins in a zone; where midnight does not exist, the first moment after it. */
export function startOfDay(day: Temporal.PlainDate, timeZone: string): Temporal.Instant {
  return day.toZonedDateTime(timeZone).toInstant();
}

/** The days of a span as instants in a zone. */
export function instantsOf(span: DaySpan, timeZone: string): InstantSpan {
  return { from: startOfDay(span.from, timeZone), until: startOfDay(span.until, timeZone) };
}

/** The day a moment of whole days, weeks, months or years falls on; undefined for hours and minutes. */
export function dayOfMoment(moment: RelativeMoment, clock: Clock): Temporal.PlainDate | undefined {
  const { unit } = moment;
  return unit === 'minute' || unit === 'hour' ? undefined : shift(today(clock), unit, signed(moment));
}

/** The instant of a moment of hours or minutes; undefined for longer units. */
export function instantOfMoment(moment: RelativeMoment, clock: Clock): Temporal.Instant | undefined {
  const { unit } = moment;
  return unit === 'minute' || unit === 'hour' ? shiftInstant(clock, unit, signed(moment)) : undefined;
}

/** The days of a period; undefined for hours and minutes. */
export function daysOfPeriod(period: RelativePeriod, clock: Clock): DaySpan | undefined {
  const day = today(clock);
  if (period.period === 'today') return { from: day, until: day.add({ days: 1 }) };
  if (period.period === 'yesterday') return { from: day.subtract({ days: 1 }), until: day };
  if (period.period === 'tomorrow') return { from: day.add({ days: 1 }), until: day.add({ days: 2 }) };
  if (!('unit' in period) || period.unit === 'minute' || period.unit === 'hour') return undefined;
  const { unit } = period;
  const begin = startOfUnit(day, unit);
  const end = shift(begin, unit, 1);
  if (period.period === 'this') return { from: begin, until: end };
  if (!('amount' in period)) return undefined;
  return period.period === 'last'
    ? { from: shift(begin, unit, -period.amount), until: begin }
    : { from: end, until: shift(end, unit, period.amount) };
}

/** The instants of a period of hours or minutes; undefined for longer units. */
export function instantsOfPeriod(period: RelativePeriod, clock: Clock): InstantSpan | undefined {
  if (period.period !== 'last' && period.period !== 'next') return undefined;
  const { unit, amount } = period;
  if (unit !== 'minute' && unit !== 'hour') return undefined;
  const now = Temporal.Instant.from(clock.now);
  return period.period === 'last'
    ? { from: shiftInstant(clock, unit, -amount), until: now }
    : { from: now, until: shiftInstant(clock, unit, amount) };
}

function startOfUnit(day: Temporal.PlainDate, unit: LongUnit): Temporal.PlainDate {
  if (unit === 'week') return day.subtract({ days: day.dayOfWeek - 1 });
  if (unit === 'month') return day.with({ day: 1 });
  if (unit === 'quarter') return day.with({ day: 1, month: day.month - ((day.month - 1) % 3) });
  return unit === 'year' ? day.with({ day: 1, month: 1 }) : day;
}

function shift(day: Temporal.PlainDate, unit: LongUnit, by: number): Temporal.PlainDate {
  if (unit === 'quarter') return day.add({ months: 3 * by });
  if (unit === 'month') return day.add({ months: by });
  if (unit === 'year') return day.add({ years: by });
  return day.add({ days: unit === 'week' ? 7 * by : by });
}

function shiftInstant(clock: Clock, unit: 'minute' | 'hour', by: number): Temporal.Instant {
  return Temporal.Instant.from(clock.now).add({ minutes: unit === 'hour' ? 60 * by : by });
}

function signed(moment: RelativeMoment): number {
  return moment.relative === 'ago' ? -moment.amount : moment.amount;
}
