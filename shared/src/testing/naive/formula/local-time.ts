import { dateOf, type Day, daysInMonth, instantOf, parseDay, printDay, wallTime } from '../calendar.ts';

/** A local time in microseconds since 1970-01-01T00:00 of its own zone. */
export type LocalTime = bigint;

const perDay = 86_400_000_000n;
const first = parseDay('0001-01-01');
const last = parseDay('9999-12-31');

export function localTime(instant: bigint, zone: string): LocalTime {
  return wallTime(instant, zone);
}

export function dayOfLocal(wall: LocalTime): Day {
  return Number((wall - timeOfLocal(wall)) / perDay);
}

/** Microseconds since midnight. */
export function timeOfLocal(wall: LocalTime): bigint {
  return ((wall % perDay) + perDay) % perDay;
}

export function localOf(day: Day, time: bigint): LocalTime {
  return BigInt(day) * perDay + time;
}

/** "2026-01-31 08:00:00.000000". */
export function printLocal(wall: LocalTime): string {
  const seconds = timeOfLocal(wall) / 1_000_000n;
  const two = (value: bigint) => String(value).padStart(2, '0');
  const clock = `${two(seconds / 3600n)}:${two((seconds / 60n) % 60n)}:${two(seconds % 60n)}`;
  return `${printDay(dayOfLocal(wall))} ${clock}.${String(timeOfLocal(wall) % 1_000_000n).padStart(6, '0')}`;
}

/** A day of the years 1 to 9999 as text, otherwise empty. */
export function shownDay(day: Day): string | null {
  return day >= first && day <= last ? printDay(day) : null;
}

/** The instant of a local time, if it lies in the years 1 to 9999. */
export function instantOfLocal(wall: LocalTime, zone: string): bigint | null {
  if (!isInYears(wall)) return null;
  return inYears(instantOf(wall, zone));
}

/** An instant of the years 1 to 9999, otherwise empty. */
export function inYears(instant: bigint): bigint | null {
  return isInYears(instant) ? instant : null;
}

function isInYears(moment: bigint): boolean {
  return moment >= BigInt(first) * perDay && moment < BigInt(last + 1) * perDay;
}

/** Reads "2026-01-31"; empty when it is no day. */
export function readDay(text: string): Day | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (!parts) return null;
  const [year, month, day] = parts.slice(1).map(Number);
  if (!year || !month || !day || month > 12 || day > daysInMonth(year, month)) return null;
  return parseDay(text);
}

/** Monday to Sunday of ISO 8601: the week with the year's first Thursday is week 1. */
export function isoWeek(day: Day, weekday: number): number {
  const thursday = day - weekday + 3;
  const january = parseDay(`${String(dateOf(thursday).year).padStart(4, '0')}-01-01`);
  return Math.floor((thursday - january) / 7) + 1;
}
