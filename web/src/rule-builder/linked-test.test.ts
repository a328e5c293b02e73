import { everyone, type LinkedTest } from '@fanfare/shared';
import { expect, test } from 'vitest';
import { changedTest, fitting, linkedOperators, testName } from './linked-test.ts';

const bought = { name: 'bought_at', type: 'datetime' as const };
const shipped = { name: 'shipped_at', type: 'datetime' as const };
const sum: LinkedTest = {
  kind: 'aggregate',
  fn: 'sum',
  attribute: { links: [], column: 'amount' },
  operator: 'greater-than',
  value: { kind: 'one', value: '100' },
};

test('Another aggregate keeps what is aggregated and the comparison', () => {
  expect(changedTest('avg', sum, [])).toEqual({ ...sum, fn: 'avg' });
  expect(changedTest('count', sum, [])).toEqual({ kind: 'count', operator: 'greater-than', value: sum.value });
});

test('A comparison that does not fit numbers starts anew', () => {
  const lowest: LinkedTest = {
    ...sum,
    fn: 'min',
    operator: 'greater-than',
    value: { kind: 'one', value: '2026-01-01' },
  };
  expect(changedTest('count', lowest, [])).toEqual({
    kind: 'count',
    operator: 'at-least',
    value: { kind: 'one', value: '1' },
  });
});

test('First and last row take the only date, and ask when there are several', () => {
  expect(changedTest('last', { kind: 'exists' }, [bought])).toMatchObject({ by: { links: [], column: 'bought_at' } });
  expect(changedTest('last', { kind: 'exists' }, [bought, shipped])).toMatchObject({ by: null });
});

test('Between first and last the date and the conditions stay', () => {
  const such = { ...everyone(), operator: 'or' as const };
  const last: LinkedTest = { kind: 'row', which: 'last', by: { links: [], column: 'shipped_at' }, such };
  expect(changedTest('first', last, [bought, shipped])).toEqual({ ...last, which: 'first' });
  expect(changedTest('since-last', last, [bought, shipped])).toMatchObject({
    kind: 'time-since',
    by: last.by,
    amount: 30,
  });
  expect(testName(changedTest('since-last', last, [bought]))).toBe('since-last');
});

test('The time since is counted from a date only', () => {
  const last: LinkedTest = { kind: 'row', which: 'last', by: { links: [], column: 'amount' }, such: everyone() };
  expect(changedTest('since-last', last, [bought])).toMatchObject({ by: { links: [], column: 'bought_at' } });
});

test('A count offers no emptiness, an aggregate of texts does', () => {
  expect(linkedOperators({ kind: 'count', operator: 'equals', value: { kind: 'none' } }, 'integer')).not.toContain(
    'is-empty',
  );
  expect(linkedOperators({ ...sum, fn: 'joined' }, 'text')).toContain('contains');
});

test('When the type changes the value starts anew, between numbers it stays', () => {
  if (sum.kind !== 'aggregate') return;
  expect(fitting(sum, 'date', 'decimal').value).toEqual({ kind: 'one', value: '' });
  expect(fitting(sum, 'integer', 'decimal').value).toEqual(sum.value);
});
