import { describe, expect, test } from 'vitest';
import { formatBytes, formatChange, formatCount, formatShare } from './format.ts';
import { formatMoment } from './format-date.ts';

describe('numbers', () => {
  test('counts stand in full, with grouping and a true minus', () => {
    expect(formatCount(176_840)).toMatch(/^176.840$/u);
    expect(formatCount(-2313)).toMatch(/^−2.313$/u);
  });

  test('changes carry their sign, none is 0', () => {
    expect([formatChange(13), formatChange(-13), formatChange(0)]).toEqual(['+13', '−13', '0']);
  });

  test('shares have one decimal and neither end is rounded into nothing or all', () => {
    expect(formatShare(0.1526)).toMatch(/^15[.,]3\s?%$/u);
    expect(formatShare(0.00004)).toMatch(/^<0[.,]1\s?%$/u);
    expect(formatShare(0)).toMatch(/^0[.,]0\s?%$/u);
    expect(formatShare(0.99999)).toMatch(/^>99[.,]9\s?%$/u);
    expect(formatShare(1)).toMatch(/^100[.,]0\s?%$/u);
  });

  test('sizes change their unit at a thousand', () => {
    expect([formatBytes(999), formatBytes(1000), formatBytes(64_000_000)]).toEqual(['999 B', '1 kB', '64 MB']);
  });
});

describe('moments', () => {
  const now = new Date(2026, 10, 22, 14, 31);

  test('the days around today have names, others a date', () => {
    expect(formatMoment(new Date(2026, 10, 22, 9, 5), now)).toBe('today, 09:05');
    expect(formatMoment(new Date(2026, 10, 21, 23, 59), now)).toBe('yesterday, 23:59');
    expect(formatMoment(new Date(2026, 10, 23, 0, 0), now)).toBe('tomorrow, 00:00');
    expect(formatMoment(new Date(2026, 10, 19, 9, 0), now)).toBe('19 Nov');
    expect(formatMoment(new Date(2025, 10, 19, 9, 0), now)).toBe('19 Nov 2025');
  });
});
