import type { Clock } from '../moment/moments.ts';
import { variableList } from '../variable/read-variable.ts';
import { noVariables, type VariableLookup } from '../variable/variable.ts';
import type { ConditionValue, LinkedTest, Operand } from './condition.ts';
import { constantSpan } from './operand-value.ts';
import { operators } from './operators.ts';
import type { OperatorId } from './operator-id.ts';

type Comparison = Extract<LinkedTest, { kind: 'count' | 'aggregate' }>;

const comparisons: Partial<Record<OperatorId, (bound: number) => boolean>> = {
  equals: (bound) => bound === 0,
  'greater-than': (bound) => 0 > bound,
  'less-than': (bound) => 0 < bound,
  'at-least': (bound) => 0 >= bound,
  'at-most': (bound) => 0 <= bound,
};

/**
 * Whether a person without any linked rows fulfils a test ("at most 2 purchases"), so that the rule can say
 * "including people with none". Counts and sums over no rows are 0, other aggregates empty; what is compared with a
 * formula is not fulfilled without a row to compute it on. First and last rows and the time since them need a row.
 */
export function noRowsFulfil(test: LinkedTest, clock: Clock, variables: VariableLookup = noVariables): boolean {
  if (test.kind === 'not-exists') return true;
  if (test.kind === 'exists' || test.kind === 'row' || test.kind === 'time-since') return false;
  return isZeroOverNothing(test) ? zeroFulfils(test, { ...clock, variables }) : emptyFulfilsTest(test);
}

function isZeroOverNothing(test: Comparison): boolean {
  return test.kind === 'count' || test.fn === 'sum' || test.fn === 'count-distinct' || test.fn === 'count-filled';
}

function emptyFulfilsTest(test: Comparison): boolean {
  return test.operator === 'is-empty' || operators[test.operator].negative;
}

function zeroFulfils({ operator, value }: Comparison, context: Clock & { variables: VariableLookup }): boolean {
  if (operator === 'is-empty') return false;
  if (operator === 'is-not-empty') return true;
  const { negative, opposite } = operators[operator];
  return zeroFits(negative ? opposite : operator, value, context) !== negative;
}

function zeroFits(
  operator: OperatorId,
  value: ConditionValue,
  context: Clock & { variables: VariableLookup },
): boolean {
  const bound = (operand: Operand) => Number(constantSpan(operand, 'decimal', context)?.from.value);
  switch (value.kind) {
    case 'one':
      return comparisons[operator]?.(bound(value.value)) ?? false;
    case 'range':
      return bound(value.from) <= 0 && 0 <= bound(value.to);
    case 'list':
      return value.values.some((one) => one !== '' && bound(one) === 0);
    case 'variable': {
      const list = variableList(value.variable, context.variables);
      return list.ok && list.value.some((one) => one !== '' && bound(one) === 0);
    }
    case 'none':
    case 'period':
      return false;
  }
}
