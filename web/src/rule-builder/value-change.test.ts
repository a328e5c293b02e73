import { expect, test } from 'vitest';
import { pickValue } from './value-change.ts';

test('A second value turns “is” into “is one of”', () => {
  const first = pickValue('equals', { kind: 'one', value: '' }, 'a');
  expect(first).toEqual({ operator: 'equals', value: { kind: 'one', value: 'a' } });
  expect(pickValue(first.operator, first.value, 'b')).toEqual({
    operator: 'in',
    value: { kind: 'list', values: ['a', 'b'] },
  });
  expect(pickValue('not-equals', { kind: 'one', value: 'a' }, 'b').operator).toBe('not-in');
});

test('A value chosen again is taken away', () => {
  expect(pickValue('equals', { kind: 'one', value: 'a' }, 'a').value).toEqual({ kind: 'one', value: '' });
  expect(pickValue('in', { kind: 'list', values: ['a', 'b'] }, 'a').value).toEqual({ kind: 'list', values: ['b'] });
});

test('Where only one value can stand the new one takes its place', () => {
  expect(pickValue('greater-than', { kind: 'one', value: '1' }, '2').value).toEqual({ kind: 'one', value: '2' });
});
