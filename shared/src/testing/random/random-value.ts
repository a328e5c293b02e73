import type { DataType } from '../../catalog/data-type.ts';
import { addMonths, type Day, dayOf, parseInstant, printDay } from '../naive/calendar.ts';
import type { Clock } from '../naive/relative-time.ts';
import { dayInZone, startOfDay } from '../naive/calendar.ts';
import type { NaiveValue } from '../naive/value.ts';
import type { Draw } from './draw.ts';

const words = [
  'a',
  'A',
  'b',
  'ab',
  'abc',
  'Abc',
  'a b',
  ' a',
  'a ',
  'A ',
  '%',
  '_',
  'a%b',
  'a_b',
  '\\',
  'a\\b',
  "o'brien",
  '"',
  '0',
  '1',
  '10',
  '9',
  'é',
  'e\u0301',
  'É',
  'ß',
  'ẞ',
  'Ω',
  'ω',
  '中文',
  '😀',
  '\u{1f600}\u{1f600}',
  '\uffee',
  '\u{10000}',
  'null',
  'NULL',
  'true',
  ' ',
  '\t',
  '\u00a0x',
  'line\nbreak',
  '*',
  '[a]',
  '^a$',
  '.',
];

const addresses = [
  'ann@example.com',
  'Ann@example.com',
  ' ann@example.com',
  'bob@example.com',
  'bob@example.com',
  'cy@mail.example.com',
  'd.e+f@example.org',
  'no-address',
  'two@@example.com',
  '@example.com',
  'x@',
  'x@nodot',
  'spa ce@example.com',
  'ünï@example.com',
  'a@b.test',
  'a@-b.test',
  '.a@b.test',
  "o'neil@example.com",
];

/** A text that looks like an address, valid or not. */
export function randomAddress(draw: Draw): string {
  return draw.pick(addresses);
}

/** A filled value of a type, from a small range, so that values meet; dates and datetimes lie around now. */
export function randomValue(draw: Draw, type: DataType, clock: Clock): NaiveValue {
  switch (type) {
    case 'text':
      return draw.pick(words);
    case 'integer':
      return draw.chance(0.03)
        ? draw.pick([-(2n ** 63n), 2n ** 63n - 1n, 2n ** 53n + 1n])
        : BigInt(draw.integer(-5, 20));
    case 'decimal':
      return draw.chance(0.05)
        ? draw.pick([999_999_999_999_999_999n, 1n, -1n])
        : BigInt(draw.integer(-20, 200)) * 50_000n;
    case 'float':
      return draw.integer(-40, 80) / 8;
    case 'boolean':
      return draw.chance(0.5);
    case 'date': {
      const today = dayInZone(clock.now, clock.timeZone);
      return printDay(today + randomDayDistance(draw, today));
    }
    case 'datetime':
      return randomInstant(draw, clock);
  }
}

const leapDay = dayOf({ year: 2024, month: 2, day: 29 });

function randomDayDistance(draw: Draw, today: Day): number {
  return draw.weighted([
    [4, () => draw.integer(-3, 3)],
    [3, () => draw.integer(-40, 40)],
    [1, () => draw.integer(-800, 800)],
    [3, () => addMonths(today, draw.pick([-2, -1, 1])) + draw.integer(0, 2) - today],
    [0.6, () => leapDay - today],
  ]);
}

/** Often exactly at, or a microsecond beside, the start of a day or now. */
function randomInstant(draw: Draw, clock: Clock): bigint {
  const today = dayInZone(clock.now, clock.timeZone);
  const day = today + randomDayDistance(draw, today);
  return draw.weighted([
    [2, () => startOfDay(day, clock.timeZone) + BigInt(draw.integer(-1, 1))],
    [1, () => startOfDay(day, 'UTC') + BigInt(draw.integer(-1, 1))],
    [1, () => clock.now + BigInt(draw.integer(-3, 3)) * 3_600_000_000n + BigInt(draw.integer(-1, 1))],
    [3, () => startOfDay(day, clock.timeZone) + BigInt(draw.integer(0, 1439)) * 60_000_000n],
  ]);
}

const zones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Pacific/Auckland',
  'America/Sao_Paulo',
  'Africa/Cairo',
  'Asia/Tokyo',
];
const moments = [
  '2026-01-31T09:30:00Z',
  '2026-03-29T00:30:00Z',
  '2026-03-29T12:00:00Z',
  '2026-10-25T00:30:00Z',
  '2026-12-31T23:59:59.999999Z',
  '2024-02-29T11:00:00Z',
  '2027-02-26T11:00:00Z',
  '2026-03-31T12:00:00Z',
  '2025-12-31T15:00:00Z',
  '2026-08-31T12:00:00Z',
  '2026-05-31T22:30:00Z',
  '2026-04-24T10:00:00Z',
  '2026-03-08T15:00:00Z',
  '2026-07-01T00:00:00Z',
];

/** A moment and a zone, with a liking for changes of clock and ends of months. */
export function randomClock(draw: Draw): Clock {
  return { timeZone: draw.pick(zones), now: parseInstant(draw.pick(moments), 'UTC') };
}
