import { type Condition, type ConditionGroup, everyone } from '@fanfare/shared';
import { expect, test } from 'vitest';
import { between, gestureOnSeveral, toggled } from './rule-selection.ts';

const named = (formula: string): Condition => ({
  kind: 'formula',
  formula,
  operator: 'equals',
  value: { kind: 'one', value: true },
});
const rule: ConditionGroup = { ...everyone(), items: ['a', 'b', 'c', 'd'].map(named) };
const names = (group: ConditionGroup): unknown[] =>
  group.items.map((one) => {
    if (one.kind === 'group') return names(one);
    return one.kind === 'formula' ? `${one.formula}${one.disabled ? ' off' : ''}` : one.kind;
  });
const act = (...[gesture, paths]: [Parameters<typeof gestureOnSeveral>[0], string[]]) => {
  const done = gestureOnSeveral(gesture, rule, paths);
  return done && [names(done.rule), done.path];
};

test('a range lies in one list, and one more condition is added or taken away', () => {
  expect(between('items/3', 'items/1')).toEqual(['items/1', 'items/2', 'items/3']);
  expect(between('items/0', 'items/1/items/2')).toEqual(['items/1/items/2']);
  expect(toggled(['items/3'], 'items/1')).toEqual(['items/1', 'items/3']);
  expect(toggled(['items/1', 'items/3'], 'items/1')).toEqual(['items/3']);
  expect(toggled(['items/1', 'items/3'], 'except/0')).toEqual(['except/0']);
});

test('several conditions are grouped, copied, switched off and removed at once', () => {
  expect(act('group', ['items/1', 'items/3'])).toEqual([['a', ['b', 'd'], 'c'], 'items/1/items/0']);
  expect(act('duplicate', ['items/0', 'items/1'])).toEqual([['a', 'b', 'a', 'b', 'c', 'd'], 'items/2']);
  expect(act('disable', ['items/0', 'items/2'])).toEqual([['a off', 'b', 'c off', 'd'], 'items/0']);
  expect(act('remove', ['items/2', 'items/3'])).toEqual([['a', 'b'], 'items/1']);
  expect(act('up', ['items/2', 'items/3'])).toBeUndefined();
});

test('conditions of which one is in force are switched off together, then on together', () => {
  const paths = ['items/0', 'items/1'];
  const off = gestureOnSeveral('disable', { ...rule, items: [{ ...named('a'), disabled: true }, named('b')] }, paths);
  expect(off && names(off.rule)).toEqual(['a off', 'b off']);
  const on = off && gestureOnSeveral('disable', off.rule, paths);
  expect(on && names(on.rule)).toEqual(['a', 'b']);
});
