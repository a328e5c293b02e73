import { expect, it } from 'vitest';
import { exampleCatalog } from '../../testing/example/catalog.ts';
import { linkWays, wayInWords } from './link-ways.ts';

const waysTo = (from: string, to: string) => (linkWays(exampleCatalog, from).get(to) ?? []).map(wayInWords);

it('finds every way to a table, the shortest first', () => {
  expect(waysTo('purchases', 'households')[0]).toBe('Customer › Household');
  expect(waysTo('purchases', 'stores').slice(0, 2)).toEqual(['Store', 'Customer › Home store']);
  expect(waysTo('purchases', 'nowhere')).toEqual([]);
});

it('leads on through the table it began with', () => {
  expect(waysTo('customers', 'purchases')).toContain('Household › members › Purchases');
});

it('leads back to the table it began with, but not by the same single row', () => {
  expect(waysTo('customers', 'customers')).toContain('Household › members');
  expect(waysTo('purchases', 'purchases')).toContain('Customer › Purchases');
  expect(waysTo('customers', 'customers')).not.toContain('Purchases › Customer');
});
