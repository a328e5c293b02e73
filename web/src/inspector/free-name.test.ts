import { expect, it } from 'vitest';
import { freeName } from './free-name.ts';

it('numbers a name that is taken', () => {
  expect(freeName('city', ['country'])).toBe('city');
  expect(freeName('City', ['city'])).toBe('City_2');
  expect(freeName('city', ['CITY', 'city_2'])).toBe('city_3');
});
