import { expect, test } from 'vitest';
import { cellText, fullCellText } from './cell-text.ts';

const read = (value: string | number | boolean | null, type: string, key = false) => cellText({ value, type, key });

test('values read like what they are', () => {
  expect(read('2115.5', 'decimal')).toBe('2,115.5');
  expect(read(12345, 'integer')).toBe('12,345');
  expect(read('2026-01-31', 'date')).toBe('31 Jan 2026');
  expect(read('2026-11-22T14:31:07', 'datetime')).toBe('22 Nov 2026, 14:31');
  expect(fullCellText({ value: '2026-11-22T14:31:07', type: 'datetime', key: false })).toMatch(
    /^22 Nov 2026, 14:31:07/,
  );
  expect(read(true, 'boolean')).toBe('true');
});

test('keys, amounts too exact for a number and days outside the calendar stay as they are stored', () => {
  expect(read(12345, 'integer', true)).toBe('12345');
  expect(read('123456789012345678.123456', 'decimal')).toBe('123456789012345678.123456');
  expect(read('infinity', 'date')).toBe('infinity');
  expect(read('12026-13-99', 'datetime')).toBe('12026-13-99');
  expect(read(null, 'decimal')).toBe('');
});
