import { expect, test } from 'vitest';
import { nameFormula } from './name-formula.ts';

test('Names that are not one word are written in brackets', () => {
  expect(nameFormula({ links: ['favourite_store'], column: 'order' })).toBe('favourite_store.order');
  expect(nameFormula({ links: [], column: 'Total [net]' })).toBe('[Total [net]]]');
});
