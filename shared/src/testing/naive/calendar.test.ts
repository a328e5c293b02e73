import { describe, expect, test } from 'vitest';
import {
  addMonths,
  dateOf,
  dayInZone,
  dayOf,
  parseDay,
  parseInstant,
  printDay,
  startOfDay,
  weekday,
} from './calendar.ts';
import { spanOf } from './relative-time.ts';

const day = parseDay;
const at = (text: string) => parseInstant(text, 'UTC');

describe('days', () => {
  test('count from 1970 and back, leap years included', () => {
    expect(day('1970-01-01')).toBe(0);
    expect(day('2000-03-01') - day('2000-02-28')).toBe(2);
    expect(day('1900-03-01') - day('1900-02-28')).toBe(1);
    for (let one = day('1899-12-30'); one < day('1904-03-02'); one += 1) expect(dayOf(dateOf(one))).toBe(one);
  });

  test('months clip to the last day of a shorter month', () => {
    expect(printDay(addMonths(day('2026-03-31'), -1))).toBe('2026-02-28');
    expect(printDay(addMonths(day('2024-02-29'), 12))).toBe('2025-02-28');
    expect(printDay(addMonths(day('2026-01-15'), -13))).toBe('2024-12-15');
  });

  test('weeks begin on Monday', () => {
    expect(weekday(day('2026-11-23'))).toBe(0);
    expect(weekday(day('1969-12-28'))).toBe(6);
  });
});

describe('zones', () => {
  test('a day begins at midnight there', () => {
    expect(startOfDay(day('2026-07-01'), 'Europe/Berlin')).toBe(at('2026-06-30T22:00:00Z'));
    expect(startOfDay(day('2026-07-01'), 'America/New_York')).toBe(at('2026-07-01T04:00:00Z'));
  });

  test('a day whose midnight is left out begins when the clock goes on', () => {
    expect(startOfDay(day('2026-04-24'), 'Africa/Cairo')).toBe(at('2026-04-23T22:00:00Z'));
  });

  test('a wall time that occurs twice is the earlier one, one that does not occur is moved by the gap', () => {
    expect(parseInstant('2026-10-25T02:30', 'Europe/Berlin')).toBe(at('2026-10-25T00:30:00Z'));
    expect(parseInstant('2026-03-29T02:30', 'Europe/Berlin')).toBe(at('2026-03-29T01:30:00Z'));
  });

  test('an instant before 1970 falls on its day', () => {
    expect(printDay(dayInZone(at('1969-12-31T23:59:59.999999Z'), 'UTC'))).toBe('1969-12-31');
  });
});

describe('periods', () => {
  const clock = { now: at('2026-05-20T10:00:00Z'), timeZone: 'Asia/Tokyo' };
  const days = (period: Parameters<typeof spanOf>[0]) => {
    const { from, to } = spanOf(period, clock);
    return `${printDay(from.day)} to ${printDay(to.day)}`;
  };

  test('end before the current unit, or begin after it', () => {
    expect(days({ period: 'last', amount: 7, unit: 'day' })).toBe('2026-05-13 to 2026-05-20');
    expect(days({ period: 'last', amount: 1, unit: 'week' })).toBe('2026-05-11 to 2026-05-18');
    expect(days({ period: 'next', amount: 2, unit: 'quarter' })).toBe('2026-07-01 to 2027-01-01');
  });

  test('of this unit hold all of it', () => {
    expect(days({ period: 'this', unit: 'quarter' })).toBe('2026-04-01 to 2026-07-01');
    expect(days({ period: 'today' })).toBe('2026-05-20 to 2026-05-21');
  });
});
