import { exampleCatalog } from '@fanfare/shared/testing';
import { expect, test } from 'vitest';
import { membershipWays } from './membership-ways.ts';

test('the row itself comes first, then rows of a dimension along links to one row', () => {
  expect(membershipWays(exampleCatalog, 'customers').map(({ via }) => via)).toEqual([[], ['household']]);
  expect(membershipWays(exampleCatalog, 'purchases').map(({ via }) => via)).toEqual([
    [],
    ['customer'],
    ['customer', 'household'],
  ]);
  expect(membershipWays(exampleCatalog, 'stores')).toEqual([]);
});
