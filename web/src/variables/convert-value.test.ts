import { expect, test } from 'vitest';
import { convertValue, valuesIn } from './convert-value.ts';

test('a value survives another type where it still means something', () => {
  expect(convertValue('12.5', 'number')).toBe('12.5');
  expect(convertValue('twelve', 'number')).toBeNull();
  expect(convertValue('12.5', 'list')).toEqual(['12.5']);
  expect(convertValue(['a', 'b'], 'text')).toBe('a');
  expect(convertValue(true, 'text')).toBe('true');
  expect(convertValue('2026-02-30', 'date')).toBeNull();
  expect(convertValue('', 'list')).toBeNull();
});

test('pasted columns become values, once each', () => {
  expect(valuesIn('a\r\n b \n\na\tc\n')).toEqual(['a', 'b', 'c']);
});
