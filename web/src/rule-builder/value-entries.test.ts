import { expect, test } from 'vitest';
import type { Distribution } from './distribution-query.ts';
import { closestTo, valueEntries } from './value-entries.ts';

const shoes: Distribution = {
  type: 'text',
  rows: 10,
  empty: 2,
  distinct: 2,
  found: 2,
  top: [
    { value: 'shoes', label: 'Shoes', count: 5 },
    { value: 'hats', label: null, count: 3 },
  ],
  min: null,
  max: null,
  histogram: [],
  version: 1,
};
const wish = { search: '', free: true, chosen: [], empty: '(empty)', labelOf: (value: string) => value };

test('Values stand with their labels, the empty ones last', () => {
  expect(valueEntries(shoes, wish).map((one) => one.label)).toEqual(['Shoes', 'hats', '(empty)']);
  expect(valueEntries({ ...shoes, empty: 0 }, wish)).toHaveLength(2);
});

test('What was typed can be chosen unless it is there already', () => {
  const first = (search: string) => valueEntries(shoes, { ...wish, search })[0];
  expect(first('boots')).toMatchObject({ value: 'boots', count: undefined });
  expect(first('shoes')).toMatchObject({ value: 'shoes', count: 5 });
});

test('Chosen values that no row shown holds stand first', () => {
  expect(valueEntries(shoes, { ...wish, chosen: ['boots', 'hats'] }).map((one) => one.value)).toEqual([
    'boots',
    'shoes',
    'hats',
    '',
  ]);
});

test('Words typed mean the value found that is spelt the same but for case', () => {
  const meant = (search: string) => {
    const entries = valueEntries(shoes, { ...wish, search });
    return entries[closestTo(search, entries)];
  };
  expect(meant('SHOES')).toMatchObject({ value: 'shoes', count: 5 });
  expect(meant('Hats')).toMatchObject({ value: 'hats', count: 3 });
  expect(meant('boots')).toMatchObject({ value: 'boots', isTyped: true });
});
