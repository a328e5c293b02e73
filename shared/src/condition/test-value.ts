import type { Resolved } from '../attribute/resolve-attribute.ts';
import type { DataType } from '../catalog/data-type.ts';
import { all, any, not } from '../relation/logic.ts';
import type { Predicate } from '../relation/predicate.ts';
import { isEmpty } from '../relation/predicates.ts';
import type { Scalar } from '../relation/scalar.ts';
import { comparableText } from '../relation/scalars.ts';
import { hasAnniversary } from './anniversary.ts';
import type { Comparing, ConditionValue } from './condition.ts';
import type { ConditionContext } from './condition-context.ts';
import { operatorPhrase, periodPhrase } from './describe-value.ts';
import { spanOfPeriod } from './operand.ts';
import { type OperandValue, wordsOf, wrongType } from './operand-value.ts';
import { emptyFulfils, operators } from './operators.ts';
import { equalTo, spanTests } from './span-tests.ts';
import { testList } from './test-list.ts';
import { isTextOperator, testText } from './test-text.ts';
import {
  failed,
  fine,
  missing,
  type PositiveTest,
  readOperand,
  type TestedValue,
  type ValueTest,
} from './value-test.ts';

/** The predicate of an operator on a value. */
export function testValue(tested: TestedValue, how: Comparing, context: ConditionContext): Resolved<ValueTest> {
  const { operator, text } = how;
  const { type } = tested.scalar;
  const { fits, negative, opposite } = operators[operator];
  if (!fits.includes(type))
    return failed('condition.operator', {
      operator: operatorPhrase(operator, undefined),
      attribute: tested.label,
      type,
    });
  const isMade = text !== undefined && (text.trim || text.fold);
  if (isMade && type !== 'text') return failed('condition.text-options', { attribute: tested.label, type });
  const scalar = isMade ? comparableText(tested.scalar, text) : tested.scalar;
  if (operator === 'is-empty') return fine(isEmpty(scalar));
  if (operator === 'is-not-empty') return fine(not(isEmpty(scalar)));
  const test: PositiveTest = {
    tested: { ...tested, scalar },
    type: constantType(scalar),
    operator: negative ? opposite : operator,
    text: isMade ? text : undefined,
    context,
  };
  const positive = testPositive(test, how.value);
  if (!positive.ok) return positive;
  const { predicate, warnings } = positive.value;
  return fine(withEmpties(scalar, predicate, negative, emptyFulfils(operator, how.orEmpty)), warnings);
}

function withEmpties(scalar: Scalar, positive: Predicate, negative: boolean, orEmpty: boolean): Predicate {
  if (!negative) return orEmpty ? any(positive, isEmpty(scalar)) : positive;
  return orEmpty ? not(positive) : all(not(positive), not(isEmpty(scalar)));
}

function testPositive(test: PositiveTest, value: ConditionValue): Resolved<ValueTest> {
  const needs = operators[test.operator].value;
  if (value.kind === 'list' || value.kind === 'variable') {
    return needs === 'list' ? testList(test, value) : missing(test);
  }
  if (value.kind !== needs || value.kind === 'none') return missing(test);
  if (value.kind === 'period') return testPeriod(test, value);
  if (value.kind === 'range') return testRange(test, value);
  if (value.value === '') return missing(test);
  if (isTextOperator(test.operator)) return testText(test, test.operator, value.value);
  const read = readOperand(test, value.value);
  const spanTest = spanTests[test.operator];
  if (!read.ok) return read;
  return spanTest ? fine(spanTest(test.tested.scalar, read.value)) : missing(test);
}

function testPeriod(test: PositiveTest, { period }: Extract<ConditionValue, { kind: 'period' }>): Resolved<ValueTest> {
  const { tested, operator, type, context } = test;
  const { scalar, label, table } = tested;
  const span = operator === 'during' ? spanOfPeriod(period, type, context) : undefined;
  const predicate =
    operator === 'anniversary' ? hasAnniversary(scalar, period, context) : span && equalTo(scalar, span);
  return predicate ? fine(predicate) : wrongType(periodPhrase(period), { type, label, table });
}

function testRange(test: PositiveTest, value: Extract<ConditionValue, { kind: 'range' }>): Resolved<ValueTest> {
  if (value.from === '' || value.to === '') return missing(test);
  const from = readOperand(test, value.from);
  if (!from.ok) return from;
  const to = readOperand(test, value.to);
  if (!to.ok) return to;
  const { scalar } = test.tested;
  const params = { from: wordsOf(value.from), to: wordsOf(value.to) };
  const warnings = isReversed(from.value, to.value) ? [{ code: 'condition.range.reversed' as const, params }] : [];
  return fine(all(spanTests['at-least'](scalar, from.value), spanTests['at-most'](scalar, to.value)), warnings);
}

/** An average of exact numbers is compared with an exact number, every other value with one of its own type. */
function constantType(scalar: Scalar): DataType {
  return scalar.kind === 'aggregate' && scalar.fn === 'avg' && scalar.of ? scalar.of.type : scalar.type;
}

function isReversed({ from: left }: OperandValue, { from: right }: OperandValue): boolean {
  if (left.kind !== 'literal' || right.kind !== 'literal') return false;
  if (typeof left.value !== 'string' || typeof right.value !== 'string') return false;
  const isOrdered = left.type === 'date' || left.type === 'datetime' || left.type === 'text';
  return isOrdered ? left.value > right.value : Number(left.value) > Number(right.value);
}
