import type { Temporal } from 'temporal-polyfill';
import { type Clock, daysOfPeriod } from '../moment/moments.ts';
import type { RelativePeriod } from '../moment/relative-date.ts';
import { literal } from '../relation/literal.ts';
import { all, any, not } from '../relation/logic.ts';
import type { Predicate } from '../relation/predicate.ts';
import { compare, isEmpty } from '../relation/predicates.ts';
import type { Scalar } from '../relation/scalar.ts';
import { call } from '../relation/scalars.ts';
import { localTime } from './whole-day.ts';

/**
 * Whether the day of the year of a date (of a datetime in the campaign's zone) is among the days of a period; undefined
 * for periods of hours or minutes. In years without a 29 February its anniversary is on 28 February.
 */
export function hasAnniversary(value: Scalar, period: RelativePeriod, clock: Clock): Predicate | undefined {
  const days = daysOfPeriod(period, clock);
  if (!days) return undefined;
  if (days.from.until(days.until).days >= 366) return not(isEmpty(value));
  const last = days.until.subtract({ days: 1 });
  const from = monthDay(days.from);
  const to = last.month === 2 && last.day === 28 && !last.inLeapYear ? 229 : monthDay(last);
  const at = call('month-day', [value.type === 'datetime' ? localTime(value, clock) : value], 'integer');
  const notBefore = compare('>=', at, literal(String(from), 'integer'));
  const notAfter = compare('<=', at, literal(String(to), 'integer'));
  return from <= to ? all(notBefore, notAfter) : any(notBefore, notAfter);
}

/** 131 for 31 January, 1225 for 25 December. */
function monthDay(day: Temporal.PlainDate): number {
  return day.month * 100 + day.day;
}
