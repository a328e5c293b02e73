import { expect, test } from 'vitest';
import { comparedAs } from './formula-comparison.ts';

test('A formula that turns out to be a number is compared with one', () => {
  const truth = { operator: 'equals' as const, value: { kind: 'one' as const, value: true } };
  expect(comparedAs(truth, 'decimal')).toMatchObject({ operator: 'at-least', value: { kind: 'one', value: '' } });
  expect(comparedAs(truth, 'date')).toMatchObject({ operator: 'during' });
  expect(comparedAs(truth, 'boolean')).toEqual({});
});

test('A comparison that fits stays', () => {
  const more = { operator: 'greater-than' as const, value: { kind: 'one' as const, value: '100' } };
  expect(comparedAs(more, 'float')).toEqual({ text: undefined });
  expect(comparedAs(more, 'boolean')).toMatchObject({ operator: 'equals', value: { kind: 'one', value: true } });
});
