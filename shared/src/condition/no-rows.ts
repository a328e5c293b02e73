import type { LinkedTest } from './condition.ts';
import type { Clock } from '../moment/moments.ts';
import { spanOf } from './operand.ts';
import type { OperatorId } from './operator-id.ts';

type Comparison = Extract<LinkedTest, { kind: 'count' | 'aggregate' }>;

const comparisons: Partial<Record<OperatorId, (value: number, bound: number) => boolean>> = {
  equals: (value, bound) => value === bound,
  'not-equals': (value, bound) => value !== bound,
  'greater-than': (value, bound) => value > bound,
  'less-than': (value, bound) => value < bound,
  'at-least': (value, bound) => value >= bound,
  'at-most': (value, bound) => value <= bound,
};

/**
 * Whether a person without any linked rows fulfils a test ("at most 2 purchases"), so that the rule can say
 * "including people with none". Count, count of different values and sum over no rows are 0, the others empty.
 */
export function noRowsFulfil(test: LinkedTest, clock: Clock): boolean {
  if (test.kind === 'exists') return false;
  if (test.kind === 'not-exists') return true;
  return isZeroOverNothing(test) ? zeroFulfils(test, clock) : emptyFulfilsTest(test);
}

function isZeroOverNothing(test: Comparison): boolean {
  return test.kind === 'count' || test.fn === 'sum' || test.fn === 'count-distinct';
}

function emptyFulfilsTest(test: Comparison): boolean {
  return test.operator === 'is-empty' || test.operator === 'not-equals';
}

function zeroFulfils(test: Comparison, clock: Clock): boolean {
  if (test.operator === 'is-empty') return false;
  if (test.operator === 'is-not-empty') return true;
  const { value } = test;
  const bound = (operand: Parameters<typeof spanOf>[0]) => Number(spanOf(operand, 'decimal', clock)?.from.value);
  if (value.kind === 'range') return bound(value.from) <= 0 && 0 <= bound(value.to);
  return value.kind === 'one' && (comparisons[test.operator]?.(0, bound(value.value)) ?? false);
}
