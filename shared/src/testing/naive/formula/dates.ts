import { addMonths, dateOf, type Day, dayInZone, daysInMonth, dayOf, parseDay, weekday } from '../calendar.ts';
import type { Clock } from '../relative-time.ts';
import { type Cell, cell, inIntegers, type NaiveFunction, type NaiveFunctions, strictly } from './cell.ts';
import {
  dayOfLocal,
  instantOfLocal,
  inYears,
  isoWeek,
  localOf,
  localTime,
  readDay,
  shownDay,
  timeOfLocal,
} from './local-time.ts';
import { highest, lowest } from './numbers.ts';

const today = (clock: Clock) => dayInZone(clock.now, clock.timeZone);

/** The day of a date, or of a datetime in a zone. */
function dayOfCell(one: Cell | undefined, zone: string): Day {
  return one?.type === 'datetime' ? dayInZone(one.value as bigint, zone) : parseDay(String(one?.value));
}

const zoneOf = (zone: Cell | undefined, clock: Clock) => (zone ? String(zone.value) : clock.timeZone);

const ofDay = (compute: (day: Day) => number): NaiveFunction =>
  strictly('integer', (_, [date, zone], clock) => BigInt(compute(dayOfCell(date, zoneOf(zone, clock)))));

const ofTime = (seconds: bigint, modulus: bigint): NaiveFunction =>
  strictly('integer', ([instant], [, zone], clock) => {
    const time = timeOfLocal(localTime(instant as bigint, zoneOf(zone, clock)));
    return (time / (seconds * 1_000_000n)) % modulus;
  });

const starting = (compute: (day: Day) => Day): NaiveFunction =>
  strictly('date', (_, [date], clock) => shownDay(compute(dayOfCell(date, clock.timeZone))));

const cutting = (seconds: bigint): NaiveFunction =>
  strictly('datetime', ([instant], _, clock) => {
    const wall = localTime(instant as bigint, clock.timeZone);
    return instantOfLocal(wall - (timeOfLocal(wall) % (seconds * 1_000_000n)), clock.timeZone);
  });

type Move = (day: Day, by: number) => Day;
const byMonths =
  (size: number): Move =>
  (day, by) =>
    addMonths(day, by * size);
const byDays =
  (size: number): Move =>
  (day, by) =>
    day + by * size;

/** Moves the day and keeps the local time. */
function moved(date: Cell, by: bigint, move: Move, clock: Clock): string | bigint | null {
  if (by > 4_000_000n || by < -4_000_000n) return null;
  if (date.type === 'date') return shownDay(move(parseDay(String(date.value)), Number(by)));
  const wall = localTime(date.value as bigint, clock.timeZone);
  const day = move(dayOfLocal(wall), Number(by));
  return shownDay(day) === null ? null : instantOfLocal(localOf(day, timeOfLocal(wall)), clock.timeZone);
}

const shifting = (move: Move, way: bigint): NaiveFunction =>
  strictly(
    ([date]) => (date?.type === 'datetime' ? 'datetime' : 'date'),
    ([, by], [date], clock) => (date ? moved(date, (by as bigint) * way, move, clock) : null),
  );

const passing = (seconds: bigint, way: bigint): NaiveFunction =>
  strictly('datetime', ([instant, by]) => {
    const count = inIntegers((by as bigint) * seconds);
    return count === null ? null : inYears((instant as bigint) + count * way * 1_000_000n);
  });

const fromToday = (move: Move, way: bigint): NaiveFunction =>
  strictly('date', ([by], _, clock) =>
    (by as bigint) > 4_000_000n || (by as bigint) < -4_000_000n
      ? null
      : shownDay(move(today(clock), Number((by as bigint) * way))),
  );

function months(from: Day, to: Day): number {
  if (to < from) return -months(to, from);
  const [a, b] = [dateOf(from), dateOf(to)];
  let count = (b.year - a.year) * 12 + b.month - a.month;
  while (addMonths(from, count) > to) count -= 1;
  return count;
}

type Distance = (from: Day, to: Day) => number;
const distances: Record<'years' | 'months' | 'days', Distance> = {
  years: (from, to) => Math.trunc(months(from, to) / 12),
  months,
  days: (from, to) => to - from,
};

const between = (distance: Distance): NaiveFunction =>
  strictly('integer', (_, [from, to], clock) =>
    BigInt(distance(dayOfCell(from, clock.timeZone), dayOfCell(to, clock.timeZone))),
  );
const seconds = (size: bigint): NaiveFunction =>
  strictly('integer', ([from, to]) => ((to as bigint) - (from as bigint)) / (size * 1_000_000n));
const old = (distance: Distance): NaiveFunction =>
  strictly('integer', (_, [from], clock) => BigInt(distance(dayOfCell(from, clock.timeZone), today(clock))));

const monthStart = (day: Day, month: (month: number) => number) =>
  dayOf({ ...dateOf(day), month: month(dateOf(day).month), day: 1 });

const timeText =
  /^[\t\n\f\r ]*(\d{4}-\d\d-\d\d)[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,6}))?)?[\t\n\f\r ]*$/;

function readLocal(text: string): bigint | null {
  const [, date = '', hour, minute, second = '0', fraction = ''] = timeText.exec(text) ?? [];
  const day = readDay(date);
  if (day === null) return null;
  const time = Number(hour) * 3600 + Number(minute) * 60 + Number(second);
  return localOf(day, BigInt(time) * 1_000_000n + BigInt(fraction.padEnd(6, '0')));
}

/** Functions of dates and datetimes, as docs/formulas.md says. */
export const dateFunctions: NaiveFunctions = {
  today: (_, clock) => cell('date', shownDay(today(clock))),
  now: (_, clock) => cell('datetime', clock.now),
  year: ofDay((day) => dateOf(day).year),
  quarter: ofDay((day) => Math.ceil(dateOf(day).month / 3)),
  month: ofDay((day) => dateOf(day).month),
  week: ofDay((day) => isoWeek(day, weekday(day))),
  day: ofDay((day) => dateOf(day).day),
  dayOfYear: ofDay((day) => day - dayOf({ year: dateOf(day).year, month: 1, day: 1 }) + 1),
  weekday: ofDay(weekday),
  hour: ofTime(3600n, 24n),
  minute: ofTime(60n, 60n),
  second: ofTime(1n, 60n),
  yearAndMonth: ofDay((day) => dateOf(day).year * 100 + dateOf(day).month),
  monthAndDay: ofDay((day) => dateOf(day).month * 100 + dateOf(day).day),
  dateNumber: ofDay((day) => dateOf(day).year * 10_000 + dateOf(day).month * 100 + dateOf(day).day),
  startOfWeek: starting((day) => day - weekday(day)),
  startOfMonth: starting((day) => monthStart(day, (month) => month)),
  startOfQuarter: starting((day) => monthStart(day, (month) => month - ((month - 1) % 3))),
  startOfYear: starting((day) => monthStart(day, () => 1)),
  endOfMonth: starting((day) => {
    const date = dateOf(day);
    return dayOf({ ...date, day: daysInMonth(date.year, date.month) });
  }),
  startOfHour: cutting(3600n),
  startOfMinute: cutting(60n),
  toDate: strictly('date', ([value], [from, zone], clock) => {
    if (from?.type !== 'text') return shownDay(dayOfCell(from, zoneOf(zone, clock)));
    const day = readDay(/^[\t\n\f\r ]*(\S*?)[\t\n\f\r ]*$/.exec(String(value))?.[1] ?? '');
    return day === null ? null : shownDay(day);
  }),
  toDateTime: strictly('datetime', ([value], [from, zone], clock) => {
    if (from?.type === 'datetime') return value ?? null;
    const wall = from?.type === 'date' ? localOf(parseDay(String(value)), 0n) : readLocal(String(value));
    return wall === null ? null : instantOfLocal(wall, zoneOf(zone, clock));
  }),
  earliest: lowest,
  latest: highest,
  addYears: shifting(byMonths(12), 1n),
  addMonths: shifting(byMonths(1), 1n),
  addWeeks: shifting(byDays(7), 1n),
  addDays: shifting(byDays(1), 1n),
  subtractYears: shifting(byMonths(12), -1n),
  subtractMonths: shifting(byMonths(1), -1n),
  subtractWeeks: shifting(byDays(7), -1n),
  subtractDays: shifting(byDays(1), -1n),
  addHours: passing(3600n, 1n),
  addMinutes: passing(60n, 1n),
  addSeconds: passing(1n, 1n),
  subtractHours: passing(3600n, -1n),
  subtractMinutes: passing(60n, -1n),
  subtractSeconds: passing(1n, -1n),
  daysAgo: fromToday(byDays(1), -1n),
  weeksAgo: fromToday(byDays(7), -1n),
  monthsAgo: fromToday(byMonths(1), -1n),
  yearsAgo: fromToday(byMonths(12), -1n),
  daysAhead: fromToday(byDays(1), 1n),
  yearsBetween: between(distances.years),
  monthsBetween: between(distances.months),
  daysBetween: between(distances.days),
  hoursBetween: seconds(3600n),
  minutesBetween: seconds(60n),
  secondsBetween: seconds(1n),
  yearsOld: old(distances.years),
  monthsOld: old(distances.months),
  daysOld: old(distances.days),
  compareDates: strictly('integer', ([from, to], [one]) =>
    one?.type === 'datetime'
      ? BigInt(Math.sign(Number((from as bigint) - (to as bigint))))
      : BigInt(Math.sign(parseDay(String(from)) - parseDay(String(to)))),
  ),
};
