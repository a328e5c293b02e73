/** A day counted from 1970-01-01. */
export type Day = number;

const microsecondsPerMinute = 60_000_000n;
const microsecondsPerDay = 86_400_000_000n;

export interface CalendarDate {
  year: number;
  month: number;
  day: number;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Number of days in a month (1 to 12). */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function daysBeforeYear(year: number): number {
  const y = year - 1;
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
}

const epoch = daysBeforeYear(1970);

export function dayOf(date: CalendarDate): Day {
  let days = daysBeforeYear(date.year) - epoch;
  for (let month = 1; month < date.month; month += 1) days += daysInMonth(date.year, month);
  return days + date.day - 1;
}

export function dateOf(day: Day): CalendarDate {
  let year = 1970 + Math.floor(day / 366);
  while (daysBeforeYear(year + 1) - epoch <= day) year += 1;
  while (daysBeforeYear(year) - epoch > day) year -= 1;
  let rest = day - (daysBeforeYear(year) - epoch);
  let month = 1;
  while (rest >= daysInMonth(year, month)) {
    rest -= daysInMonth(year, month);
    month += 1;
  }
  return { year, month, day: rest + 1 };
}

/** "2026-01-31". */
export function printDay(day: Day): string {
  const { year, month, day: dayOfMonth } = dateOf(day);
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`;
}

/** Reads "2026-01-31". */
export function parseDay(text: string): Day {
  const [year, month, day] = text.split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined) throw new Error(`not a date: ${text}`);
  return dayOf({ year, month, day });
}

/** Moves a day by whole months; a day the month does not have becomes its last. */
export function addMonths(day: Day, months: number): Day {
  const date = dateOf(day);
  const index = date.year * 12 + (date.month - 1) + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return dayOf({ year, month, day: Math.min(date.day, daysInMonth(year, month)) });
}

/** 0 = Monday ... 6 = Sunday. */
export function weekday(day: Day): number {
  return (((day + 3) % 7) + 7) % 7;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-US-u-ca-iso8601-nu-latn', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(zone, made);
  return made;
}

/** Wall time of an instant in a zone, as microseconds since the wall time 1970-01-01T00:00. */
export function wallTime(instant: bigint, zone: string): bigint {
  const second = 1_000_000n;
  const fraction = ((instant % second) + second) % second;
  const parts = new Map(
    formatFor(zone)
      .formatToParts(new Date(Number((instant - fraction) / 1000n)))
      .map((part) => [part.type, Number(part.value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const day = dayOf({ year: part('year'), month: part('month'), day: part('day') });
  const seconds = part('hour') * 3600 + part('minute') * 60 + part('second');
  return BigInt(day) * microsecondsPerDay + BigInt(seconds) * second + fraction;
}

/**
 * Instant of a wall time in a zone. A time that occurs twice is read as the earlier one;
 * one that does not occur (clocks put forward) is moved later by the length of the gap.
 */
export function instantOf(wall: bigint, zone: string): bigint {
  const before = wallTime(wall - microsecondsPerDay, zone) - (wall - microsecondsPerDay);
  const after = wallTime(wall + microsecondsPerDay, zone) - (wall + microsecondsPerDay);
  const candidates = [wall - before, wall - after].filter((instant) => wallTime(instant, zone) === wall);
  const earliest = candidates.sort((a, b) => (a < b ? -1 : 1))[0];
  return earliest ?? wall - before;
}

const starts = new Map<string, bigint>();

/** First instant of a day in a zone. */
export function startOfDay(day: Day, zone: string): bigint {
  const name = `${day} ${zone}`;
  const start = starts.get(name) ?? findStart(day, zone);
  starts.set(name, start);
  return start;
}

function findStart(day: Day, zone: string): bigint {
  const midnight = BigInt(day) * microsecondsPerDay;
  const instant = instantOf(midnight, zone);
  const wall = wallTime(instant, zone);
  if (wall === midnight) return instant;
  let first = instant;
  while (wallTime(first - microsecondsPerMinute, zone) >= midnight) first -= microsecondsPerMinute;
  return first;
}

/** The day an instant falls on in a zone. */
export function dayInZone(instant: bigint, zone: string): Day {
  const wall = wallTime(instant, zone);
  return Number(
    (wall - (((wall % microsecondsPerDay) + microsecondsPerDay) % microsecondsPerDay)) / microsecondsPerDay,
  );
}

/** Instant written "2026-01-31T08:00:00.5Z", with an offset, or as wall time of the zone. */
export function parseInstant(text: string, zone: string): bigint {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,6}))?)?)?(Z|[+-]\d{2}:?\d{2})?$/.exec(
    text,
  );
  if (match === null) throw new Error(`not a datetime: ${text}`);
  const [, date = '', hour = '0', minute = '0', second = '0', fraction = '', offset] = match;
  const wall =
    BigInt(parseDay(date)) * microsecondsPerDay +
    BigInt(Number(hour) * 3600 + Number(minute) * 60 + Number(second)) * 1_000_000n +
    BigInt(fraction.padEnd(6, '0'));
  if (offset === undefined) return instantOf(wall, zone);
  if (offset === 'Z') return wall;
  const digits = offset.slice(1).replace(':', '');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return wall - BigInt(offset.startsWith('-') ? -minutes : minutes) * microsecondsPerMinute;
}
