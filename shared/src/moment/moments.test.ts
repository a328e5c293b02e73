import { describe, expect, it } from 'vitest';
import { dayOfMoment, daysOfPeriod, instantsOf, instantsOfPeriod, today } from './moments.ts';

const berlin = (now: string) => ({ now, timeZone: 'Europe/Berlin' });
const days = (span: ReturnType<typeof daysOfPeriod>) => span && [span.from, span.until].map(String).join(' ');

describe('relative dates', () => {
  it('takes today from the zone, not from UTC', () => {
    expect(String(today({ now: '2026-06-30T22:30:00Z', timeZone: 'Europe/Berlin' }))).toBe('2026-07-01');
    expect(String(today({ now: '2026-06-30T22:30:00Z', timeZone: 'America/New_York' }))).toBe('2026-06-30');
  });

  it('counts whole days without today, and mirrors them ahead', () => {
    const clock = berlin('2026-03-15T12:00:00Z');
    expect(days(daysOfPeriod({ period: 'last', amount: 7, unit: 'day' }, clock))).toBe('2026-03-08 2026-03-15');
    expect(days(daysOfPeriod({ period: 'next', amount: 7, unit: 'day' }, clock))).toBe('2026-03-16 2026-03-23');
    expect(days(daysOfPeriod({ period: 'today' }, clock))).toBe('2026-03-15 2026-03-16');
  });

  it('begins weeks on Monday and quarters in January, April, July and October', () => {
    const clock = berlin('2026-03-15T12:00:00Z');
    expect(days(daysOfPeriod({ period: 'this', unit: 'week' }, clock))).toBe('2026-03-09 2026-03-16');
    expect(days(daysOfPeriod({ period: 'last', amount: 1, unit: 'quarter' }, clock))).toBe('2025-10-01 2026-01-01');
    expect(days(daysOfPeriod({ period: 'next', amount: 2, unit: 'month' }, clock))).toBe('2026-04-01 2026-06-01');
  });

  it('clips months to the last day of a shorter month', () => {
    const clock = berlin('2026-03-31T12:00:00Z');
    expect(String(dayOfMoment({ relative: 'ago', amount: 1, unit: 'month' }, clock))).toBe('2026-02-28');
    expect(String(dayOfMoment({ relative: 'ago', amount: 2, unit: 'year' }, berlin('2024-02-29T12:00:00Z')))).toBe(
      '2022-02-28',
    );
  });

  it('gives a day of 23 hours where the clock goes forward and of 25 where it goes back', () => {
    const spring = instantsOf(daysOfPeriod({ period: 'today' }, berlin('2026-03-29T12:00:00Z'))!, 'Europe/Berlin');
    expect(spring.until.since(spring.from).total('hours')).toBe(23);
    const autumn = instantsOf(daysOfPeriod({ period: 'today' }, berlin('2026-10-25T12:00:00Z'))!, 'Europe/Berlin');
    expect(autumn.until.since(autumn.from).total('hours')).toBe(25);
  });

  it('counts hours and minutes from now, across a clock change too', () => {
    const span = instantsOfPeriod({ period: 'last', amount: 24, unit: 'hour' }, berlin('2026-03-29T12:00:00Z'));
    expect([span?.from, span?.until].map(String).join(' ')).toBe('2026-03-28T12:00:00Z 2026-03-29T12:00:00Z');
    expect(
      instantsOfPeriod({ period: 'last', amount: 1, unit: 'day' }, berlin('2026-03-29T12:00:00Z')),
    ).toBeUndefined();
  });
});
