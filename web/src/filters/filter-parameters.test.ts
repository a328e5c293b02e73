import { type ConditionGroup, everyone } from '@fanfare/shared';
import { exampleCatalog } from '@fanfare/shared/testing';
import { expect, test } from 'vitest';
import { detached, parametersFor, settableValues } from './filter-parameters.ts';

const rule: ConditionGroup = {
  ...everyone(),
  items: [
    {
      kind: 'attribute',
      attribute: { links: [], column: 'country' },
      operator: 'equals',
      value: { kind: 'one', value: 'DE' },
    },
    {
      kind: 'linked',
      via: [],
      link: 'purchases',
      test: { kind: 'count', operator: 'at-least', value: { kind: 'one', value: '3' } },
      where: {
        ...everyone(),
        items: [
          {
            kind: 'attribute',
            attribute: { links: [], column: 'amount' },
            operator: 'is-empty',
            value: { kind: 'none' },
          },
          {
            kind: 'attribute',
            attribute: { links: [], column: 'amount' },
            operator: 'at-least',
            value: { kind: 'one', value: '10' },
          },
        ],
      },
    },
  ],
};

test('every value of a rule can become a parameter, wherever it stands', () => {
  const values = settableValues(rule, 'customers', exampleCatalog);
  expect(values.map((one) => one.path)).toEqual(['items/0', 'items/1', 'items/1/where/items/1']);
  expect(values.map((one) => one.type)).toEqual(['text', 'integer', 'decimal']);
});

test('parameters have names of their own', () => {
  const parameters = parametersFor([
    { path: 'items/0', label: 'Größe › Amount' },
    { path: 'items/1', label: 'Größe, amount' },
    { path: 'items/2', label: '90 days' },
  ]);
  expect(parameters.map((one) => one.name)).toEqual(['gro_e_amount', 'gro_e_amount_2', 'v_90_days']);
});

test('a detached copy has the values of its use and leaves the filter alone', () => {
  const filter = { id: 'f', name: 'F', description: '', table: 'customers', rule, parameters: [] };
  const parameters = parametersFor([
    { path: 'items/1', label: 'number' },
    { path: 'items/1/where/items/1', label: 'amount' },
  ]);
  const copy = detached({ ...filter, parameters }, { amount: { kind: 'one', value: '99' } });
  expect(JSON.stringify(copy)).toBe(JSON.stringify(rule).replace('"10"', '"99"'));
});
