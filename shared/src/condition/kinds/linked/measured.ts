import { z } from 'zod';
import type { DataType } from '../../../catalog/data-type.ts';
import { all, any, not } from '../../../relation/logic.ts';
import type { Predicate } from '../../../relation/predicate.ts';
import { variableList } from '../../../variable/read-variable.ts';
import { noVariables } from '../../../variable/variable.ts';
import { compileTest } from '../../compile-test.ts';
import type { ConditionPlace, RuleCompiler } from '../../condition-place.ts';
import { type ConditionValue, conditionValueSchema, type Operand } from '../../condition-value.ts';
import { describeComparison } from '../../describe-value.ts';
import { compose, type Description } from '../../description.ts';
import { constantSpan } from '../../operand-value.ts';
import type { OperatorId } from '../../operator-id.ts';
import { operators } from '../../operators.ts';
import type { ConstantContext, LinkedRows, Measured } from './definition.ts';
import { through } from './through.ts';
import type { Language } from '../../../words/language.ts';

export const linkedOperatorSchema = z.enum([
  'equals',
  'not-equals',
  'greater-than',
  'less-than',
  'at-least',
  'at-most',
  'between',
  'not-between',
  'in',
  'not-in',
  'contains',
  'not-contains',
  'during',
  'not-during',
  'is-empty',
  'is-not-empty',
]);
export type LinkedOperator = z.infer<typeof linkedOperatorSchema>;

/** How a number or another value measured on linked rows is compared. */
export interface Comparison {
  operator: LinkedOperator;
  value: ConditionValue;
}
export const comparison = { operator: linkedOperatorSchema, value: conditionValueSchema };

type WithoutRows<Test> = (test: Test, context: ConstantContext) => boolean;

/** Only used to decide whether 0 fulfils a test, which no clock changes. */
const anyClock = { now: '2026-01-01T00:00:00Z', timeZone: 'UTC', variables: noVariables };

const fitsZero: Partial<Record<OperatorId, (bound: number) => boolean>> = {
  equals: (bound) => bound === 0,
  'greater-than': (bound) => 0 > bound,
  'less-than': (bound) => 0 < bound,
  'at-least': (bound) => 0 >= bound,
  'at-most': (bound) => 0 <= bound,
};

/** The test of a measured value. When a link on the way leads nowhere there are no rows. */
export function compileMeasured<Test extends Comparison>(
  compiler: RuleCompiler,
  measured: Measured,
  test: Test,
  withoutRows: WithoutRows<Test>,
  { via, from }: LinkedRows,
  place: ConditionPlace,
): Predicate | undefined {
  const holds = compileTest(compiler, { ...measured, table: from }, test, place);
  if (!holds || via.length === 0) return holds;
  const reached = through(via, holds);
  return withoutRows(test, compiler.context) ? any(reached, not(through(via, all()))) : reached;
}

/** "number of Purchases is at most 2, including people with none". */
export function describeMeasured<Test extends Comparison>(
  language: Language,
  measured: Description,
  test: Test,
  type: DataType | undefined,
  withoutRows: WithoutRows<Test>,
): Description {
  const compared = describeComparison(language, test, type);
  const comparison = withoutRows(test, anyClock)
    ? compose(language, 'comparison.includingNone', { comparison: compared })
    : compared;
  return compose(language, 'condition.is', { attribute: measured, comparison });
}

/** Whether nothing fulfils a comparison. */
export function emptyFulfilsTest({ operator }: Comparison): boolean {
  return operator === 'is-empty' || operators[operator].negative;
}

/** Whether 0 fulfils a comparison; what is compared with a formula is not fulfilled without a row to compute it on. */
export function zeroFulfils({ operator, value }: Comparison, context: ConstantContext): boolean {
  if (operator === 'is-empty') return false;
  if (operator === 'is-not-empty') return true;
  const { negative, opposite } = operators[operator];
  return zeroFits(negative ? opposite : operator, value, context) !== negative;
}

function zeroFits(operator: OperatorId, value: ConditionValue, context: ConstantContext): boolean {
  const bound = (operand: Operand) => Number(constantSpan(operand, 'decimal', context)?.from.value);
  switch (value.kind) {
    case 'one':
      return fitsZero[operator]?.(bound(value.value)) ?? false;
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
