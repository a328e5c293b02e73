import type { Resolved } from '../attribute/resolve-attribute.ts';
import type { DataType } from '../catalog/data-type.ts';
import { literal } from '../relation/literal.ts';
import type { Predicate } from '../relation/predicate.ts';
import type { Scalar } from '../relation/scalar.ts';
import { comparableText } from '../relation/scalars.ts';
import type { ProblemCode } from '../result/codes.ts';
import { comparableConstant } from './comparable-constant.ts';
import type { Operand, TextComparison } from './condition.ts';
import type { ConditionContext } from './condition-context.ts';
import { operatorPhrase } from './describe-value.ts';
import { type OperandValue, operandValue } from './operand-value.ts';
import type { OperatorId } from './operator-id.ts';
import type { Slot, Text } from '../words/phrase.ts';

/** The value on the left, its name in problems, and the table whose rows a formula on the right is computed on. */
export interface TestedValue {
  scalar: Scalar;
  label: Text;
  table: string;
}

/** A test of a value as a predicate; true, or not true, for every row. Warnings do not prevent it. */
export interface ValueTest {
  predicate: Predicate;
  warnings: { code: ProblemCode; params: Record<string, Slot> }[];
}

/** A test that is not negated: the value (its texts made comparable) against the right side. */
export interface PositiveTest {
  tested: TestedValue;
  /** Type a constant on the right is read as. */
  type: DataType;
  operator: OperatorId;
  text: TextComparison | undefined;
  context: ConditionContext;
}

export function fine(predicate: Predicate, warnings: ValueTest['warnings'] = []): Resolved<ValueTest> {
  return { ok: true, value: { predicate, warnings } };
}

export function failed(code: ProblemCode, params: Record<string, Slot>): Resolved<never> {
  return { ok: false, failure: { code, params } };
}

export function missing({ tested, operator }: PositiveTest): Resolved<never> {
  return failed('condition.value.missing', {
    attribute: tested.label,
    operator: operatorPhrase(operator, tested.scalar.type),
  });
}

/** The right side as bounds of the type of the left side, with texts made comparable. */
export function readOperand(test: PositiveTest, value: Operand): Resolved<OperandValue> {
  const { tested, type, text, context } = test;
  const read = operandValue(value, { type, label: tested.label, table: tested.table }, context);
  if (!read.ok || !text) return read;
  const { from, until } = read.value;
  if (from.kind !== 'literal') return { ok: true, value: { from: comparableText(from, text), until } };
  const given = comparableConstant(String(from.value), text);
  return given === '' ? missing(test) : { ok: true, value: { from: literal(given, 'text'), until } };
}
