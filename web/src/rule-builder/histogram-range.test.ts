import { expect, test } from 'vitest';
import { between, isWithinRange, rangeOf } from './histogram-range.ts';

const numbers = [
  { from: '0', until: '10', count: 3 },
  { from: '10', until: '20', count: 5 },
  { from: '20', until: '30', count: 1 },
];

test('Bars of whole numbers and days end before the next one begins', () => {
  expect(rangeOf(numbers, 0, 1, 'integer', 'UTC')).toEqual({ from: '0', to: '19' });
  const days = [{ from: '2026-02-01', until: '2026-03-01', count: 1 }];
  expect(rangeOf(days, 0, 0, 'date', 'UTC')).toEqual({ from: '2026-02-01', to: '2026-02-28' });
});

test('Bars of hours are given in the zone of the campaign, longer ones in days', () => {
  const hours = [{ from: '2026-01-01T10:00:00Z', until: '2026-01-01T12:00:00Z', count: 1 }];
  expect(rangeOf(hours, 0, 0, 'datetime', 'Europe/Berlin')).toEqual({
    from: '2026-01-01T11:00',
    to: '2026-01-01T13:00',
  });
  const weeks = [{ from: '2026-01-01T00:00:00Z', until: '2026-01-11T00:00:00Z', count: 1 }];
  expect(rangeOf(weeks, 0, 0, 'datetime', 'UTC')).toEqual({ from: '2026-01-01', to: '2026-01-10' });
});

test('A range marks the bars it reaches into', () => {
  const marked = numbers.filter((bar) => isWithinRange(bar, { from: '5', to: '19' }, 'integer'));
  expect(marked).toEqual(numbers.slice(0, 2));
  expect(numbers.filter((bar) => isWithinRange(bar, { from: '', to: '' }, 'integer'))).toEqual([]);
});

test('Bars can be chosen in both directions', () => {
  expect(between(4, 2)).toEqual([2, 4]);
});
