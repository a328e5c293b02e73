import { type AttributeCondition, everyone } from '@fanfare/shared';
import { expect, test } from 'vitest';
import { emptyEffects } from './empty-effects.ts';

const on = (column: string, changes: Partial<AttributeCondition>): AttributeCondition => ({
  kind: 'attribute',
  attribute: { links: [], column },
  operator: 'equals',
  value: { kind: 'one', value: '1' },
  ...changes,
});

test('says where empty values are kept, and where they drop out although one may not expect it', () => {
  const rule = {
    ...everyone(),
    items: [
      on('plain', {}),
      on('asked', { orEmpty: true }),
      on('negative', { operator: 'not-equals' }),
      on('filled', { operator: 'not-equals', orEmpty: false }),
      on('small', { operator: 'less-than' }),
      on('off', { orEmpty: true, disabled: true }),
      { ...everyone(), items: [on('inside', { operator: 'at-most' })] },
    ],
  };
  expect(emptyEffects(rule).map(({ attribute, kept }) => `${attribute.column} ${kept}`)).toEqual([
    'asked true',
    'negative true',
    'filled false',
    'small false',
    'inside false',
  ]);
});
