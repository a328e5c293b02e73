import type { RelativeMoment, RelativePeriod } from '../../moment/relative-date.ts';
import { addMonths, dateOf, type Day, dayInZone, dayOf, startOfDay, weekday } from './calendar.ts';

/** When and where a rule is read: now in microseconds since 1970, and the campaign's zone. */
export interface Clock {
  now: bigint;
  timeZone: string;
}

const minute = 60_000_000n;

function shiftDay(day: Day, amount: number, unit: 'day' | 'week' | 'month' | 'quarter' | 'year'): Day {
  switch (unit) {
    case 'day':
      return day + amount;
    case 'week':
      return day + 7 * amount;
    case 'month':
      return addMonths(day, amount);
    case 'quarter':
      return addMonths(day, 3 * amount);
    case 'year':
      return addMonths(day, 12 * amount);
  }
}

/** First day of the unit that holds the day. */
function beginningOf(day: Day, unit: 'day' | 'week' | 'month' | 'quarter' | 'year'): Day {
  const { year, month } = dateOf(day);
  switch (unit) {
    case 'day':
      return day;
    case 'week':
      return day - weekday(day);
    case 'month':
      return dayOf({ year, month, day: 1 });
    case 'quarter':
      return dayOf({ year, month: month - ((month - 1) % 3), day: 1 });
    case 'year':
      return dayOf({ year, month: 1, day: 1 });
  }
}

/** A moment: the day it means, and the instant at which it lies. */
export interface Moment {
  day: Day;
  instant: bigint;
}

/** A relative moment: the start of a day for days and longer units, else now moved. */
export function momentOf(moment: RelativeMoment, clock: Clock): Moment {
  const amount = moment.relative === 'ago' ? -moment.amount : moment.amount;
  if (moment.unit === 'hour' || moment.unit === 'minute') {
    const instant = clock.now + BigInt(amount) * minute * (moment.unit === 'hour' ? 60n : 1n);
    return { day: dayInZone(instant, clock.timeZone), instant };
  }
  const day = shiftDay(dayInZone(clock.now, clock.timeZone), amount, moment.unit);
  return { day, instant: startOfDay(day, clock.timeZone) };
}

/** A period from its first moment to just before its end. */
export interface Span {
  from: Moment;
  to: Moment;
}

function days(from: Day, to: Day, clock: Clock): Span {
  return {
    from: { day: from, instant: startOfDay(from, clock.timeZone) },
    to: { day: to, instant: startOfDay(to, clock.timeZone) },
  };
}

/** A relative period: half-open, in the zone. */
export function spanOf(period: RelativePeriod, clock: Clock): Span {
  const today = dayInZone(clock.now, clock.timeZone);
  switch (period.period) {
    case 'today':
      return days(today, today + 1, clock);
    case 'yesterday':
      return days(today - 1, today, clock);
    case 'tomorrow':
      return days(today + 1, today + 2, clock);
    case 'this': {
      const first = beginningOf(today, period.unit);
      return days(first, shiftDay(first, 1, period.unit), clock);
    }
    case 'last': {
      if (period.unit === 'hour' || period.unit === 'minute') {
        return {
          from: momentOf({ relative: 'ago', amount: period.amount, unit: period.unit }, clock),
          to: { day: today, instant: clock.now },
        };
      }
      const end = beginningOf(today, period.unit);
      return days(shiftDay(end, -period.amount, period.unit), end, clock);
    }
    case 'next': {
      if (period.unit === 'hour' || period.unit === 'minute') {
        return {
          from: { day: today, instant: clock.now },
          to: momentOf({ relative: 'ahead', amount: period.amount, unit: period.unit }, clock),
        };
      }
      const begin = shiftDay(beginningOf(today, period.unit), 1, period.unit);
      return days(begin, shiftDay(begin, period.amount, period.unit), clock);
    }
  }
}
