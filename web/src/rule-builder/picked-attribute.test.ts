import { everyone } from '@fanfare/shared';
import { exampleCatalog } from '@fanfare/shared/testing';
import { expect, test } from 'vitest';
import { addPicked } from './picked-attribute.ts';
import { conditionAt } from './rule-edit.ts';

const end = { group: '', list: 'items', index: 0 } as const;
const country = { table: 'customers', links: [], column: 'country' };

test('An attribute chosen with a value becomes a condition on both', () => {
  const added = addPicked(exampleCatalog, everyone(), country, end, 'FR');
  expect(added && conditionAt(added.rule, added.path)).toMatchObject({
    attribute: { links: [], column: 'country' },
    operator: 'equals',
    value: { kind: 'one', value: 'FR' },
  });
});

test('Behind a link to many rows it stands among the conditions on them', () => {
  const picked = { table: 'customers', links: ['purchases'], column: 'amount' };
  const added = addPicked(exampleCatalog, everyone(), picked, end, '100');
  expect(added?.path).toBe('items/0/where/items/0');
  expect(added && conditionAt(added.rule, added.path)).toMatchObject({ value: { kind: 'one', value: '100' } });
});

test('What the catalog does not have cannot be added', () => {
  expect(addPicked(exampleCatalog, everyone(), { ...country, column: 'shoe_size' }, end)).toBeUndefined();
});
