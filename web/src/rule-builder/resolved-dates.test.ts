import { expect, test } from 'vitest';
import { dayNow, daysNow } from './resolved-dates.ts';

const clock = { now: '2026-11-22T13:33:00Z', timeZone: 'Europe/Berlin' };

test('The last 90 days are whole days and end yesterday', () => {
  expect(daysNow({ period: 'last', amount: 90, unit: 'day' }, clock)).toEqual({ from: '2026-08-24', to: '2026-11-21' });
});

test('Hours have no days', () => {
  expect(daysNow({ period: 'last', amount: 3, unit: 'hour' }, clock)).toBeUndefined();
  expect(dayNow({ relative: 'ago', amount: 3, unit: 'hour' }, clock)).toBeUndefined();
});

test('Days that do not exist are none', () => {
  expect(daysNow({ period: 'last', amount: 100_000, unit: 'year' }, clock)).toSatisfy(
    (days) => days === undefined || typeof days === 'object',
  );
  expect(dayNow({ relative: 'ago', amount: 0, unit: 'day' }, clock)).toBe('2026-11-22');
});
