import { problem } from '@fanfare/shared';
import { expect, test } from 'vitest';
import { problemsByPath } from './rule-problems.ts';

test('problems are found by the condition they name, other settings left out', () => {
  const at = (field: string) => problem('condition.value.missing', { activity: 'a', field });
  const inner = at('subsets/1/rule/items/0/where/items/2');
  const found = problemsByPath(
    [inner, at('subsets/1/rule'), at('subsets/1/rules'), at('subsets/0/rule/items/0')],
    'subsets/1/rule',
  );
  expect(found.get('items/0/where/items/2')).toEqual([inner]);
  expect([...found.keys()]).toEqual(['items/0/where/items/2', '']);
});
