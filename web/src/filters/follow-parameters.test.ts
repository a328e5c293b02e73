import { type AttributeCondition, type ConditionGroup, everyone } from '@fanfare/shared';
import { expect, test } from 'vitest';
import { changeAt, remove, wrap } from '../rule-builder/rule-edit.ts';
import { followParameters } from './follow-parameters.ts';

const on = (column: string): AttributeCondition => ({
  kind: 'attribute',
  attribute: { links: [], column },
  operator: 'equals',
  value: { kind: 'one', value: 'x' },
});
const rule: ConditionGroup = {
  ...everyone(),
  items: [
    on('a'),
    { kind: 'linked', via: [], link: 'l', test: { kind: 'exists' }, where: { ...everyone(), items: [on('b')] } },
    on('c'),
  ],
};
const parameters = ['items/0', 'items/1/where/items/0', 'items/2'].map((path, index) => ({
  name: `p${index}`,
  label: path,
  path,
}));
const paths = (after: ConditionGroup) =>
  followParameters(parameters, rule, after).map((one) => `${one.name} ${one.path}`);

test('a parameter follows its condition into a group and along a list', () => {
  expect(paths(wrap(rule, 'items/1'))).toEqual(['p0 items/0', 'p1 items/1/items/0/where/items/0', 'p2 items/2']);
});

test('a parameter stays while its condition is edited', () => {
  const edited = changeAt(rule, 'items/2', () => ({ ...on('c'), operator: 'not-equals' }));
  expect(paths(edited)).toEqual(['p0 items/0', 'p1 items/1/where/items/0', 'p2 items/2']);
});

test('a parameter goes with its condition, and its neighbours move up', () => {
  expect(paths(remove(rule, 'items/0'))).toEqual(['p1 items/0/where/items/0', 'p2 items/1']);
});
