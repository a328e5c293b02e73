import { expect, test } from 'vitest';
import { histogramBars } from './histogram-bars.ts';

test.each([
  ['integer', '0', '99', '0', '5', '100', 20],
  ['integer', '7', '7', '7', '8', '8', 1],
  ['integer', '-5', '14', '-5', '-4', '15', 20],
  ['integer', '-5', '33', '-6', '-4', '34', 20],
  ['integer', '-9223372036854775808', '9223372036854775807', '-10000000000000000000', '-9000000000000000000', null, 20],
  ['decimal', '0', '0.000001', '0', '0.000001', '0.000002', 2],
  ['decimal', '-3.25', '88.5', '-5', '0', '90', 19],
  ['date', '2024-01-01', '2024-01-31', '2024-01-01', '2024-01-03', '2024-02-02', 16],
  ['date', '0001-01-01', '9999-12-31', '0001-01-01', null, null, 19],
  [
    'datetime',
    '2026-01-01T08:15:00Z',
    '2026-01-01T09:00:00Z',
    '2026-01-01T08:15:00Z',
    '2026-01-01T08:20:00Z',
    null,
    10,
  ],
  [
    'datetime',
    '2020-01-01T10:00:00Z',
    '2023-03-03T00:00:00Z',
    '2020-01-01T00:00:00Z',
    '2020-04-10T00:00:00Z',
    null,
    12,
  ],
  ['float', '0.1', '0.3', '0.1', '0.12', '0.32', 11],
  ['float', '1e300', '1e300', '1e+300', '1e+300', '1e+300', 1],
] as const)('%s from %s to %s', (type, min, max, first, second, last, bars) => {
  const edges = histogramBars(type, min, max)?.edges ?? [];
  expect(edges.length - 1).toBe(bars);
  expect([edges[0], second && edges[1], last && edges.at(-1)]).toEqual([first, second, last]);
});

test.each(['text', 'boolean'] as const)('%s has no bars', (type) => {
  expect(histogramBars(type, 'a', 'b')).toBeUndefined();
});

test.each(['Infinity', 'NaN'])('nothing that ends at %s has bars', (max) => {
  expect(histogramBars('float', '0', max)).toBeUndefined();
});
