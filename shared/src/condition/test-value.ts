import type { DataType } from '../catalog/data-type.ts';
import type { LiteralValue, Scalar } from '../relation/scalar.ts';
import { all, any, not } from '../relation/logic.ts';
import type { Predicate, TextMatch } from '../relation/predicate.ts';
import { compare, inList, isEmpty, textMatch } from '../relation/predicates.ts';
import type { ConditionValue } from './condition.ts';
import { type Clock } from '../moment/moments.ts';
import { type Span, spanOf, spanOfPeriod } from './operand.ts';
import { emptyFulfils, operators } from './operators.ts';
import type { OperatorId } from './operator-id.ts';
import type { Resolved } from '../attribute/resolve-attribute.ts';

/** A test of a value as a predicate; true, or not true, for every row. Warnings do not prevent it. */
export interface ValueTest {
  predicate: Predicate;
  warnings: { code: 'condition.range.reversed' | 'condition.value.empty-comparison'; params: Record<string, string> }[];
}

type Result = Resolved<ValueTest>;
type SpanTest = (value: Scalar, span: Span) => Predicate;

const before = (value: Scalar, span: Span) => compare('<', value, span.from);
const notBefore = (value: Scalar, span: Span) => compare('>=', value, span.from);
const notAfter = (value: Scalar, { from, until }: Span) =>
  until ? compare('<', value, until) : compare('<=', value, from);
const after = (value: Scalar, { from, until }: Span) =>
  until ? compare('>=', value, until) : compare('>', value, from);
const within = (value: Scalar, span: Span) =>
  span.until ? all(notBefore(value, span), notAfter(value, span)) : compare('=', value, span.from);

const spanTests: Partial<Record<OperatorId, SpanTest>> = {
  equals: within,
  'less-than': before,
  'at-least': notBefore,
  'at-most': notAfter,
  'greater-than': after,
};
const textTests: Partial<Record<OperatorId, TextMatch['how']>> = {
  'starts-with': 'starts-with',
  contains: 'contains',
  like: 'like',
};

/** The predicate of an operator on a scalar; `attribute` names it in problems. `orEmpty` as in AttributeCondition. */
export function testValue(
  scalar: Scalar,
  attribute: string,
  operator: OperatorId,
  value: ConditionValue,
  orEmpty: boolean | undefined,
  clock: Clock,
): Result {
  const definition = operators[operator];
  if (!definition.fits.includes(scalar.type)) {
    return failed('condition.operator', { operator: definition.words, attribute, type: scalar.type });
  }
  if (operator === 'is-empty') return fine(isEmpty(scalar));
  if (operator === 'is-not-empty') return fine(not(isEmpty(scalar)));
  const positive = positiveTest(scalar, attribute, definition.negative ? definition.opposite : operator, value, clock);
  if (!positive.ok) return positive;
  const { predicate, warnings } = positive.value;
  return fine(withEmpties(scalar, predicate, definition.negative, emptyFulfils(operator, orEmpty)), warnings);
}

function withEmpties(scalar: Scalar, positive: Predicate, negative: boolean, orEmpty: boolean): Predicate {
  if (!negative) return orEmpty ? any(positive, isEmpty(scalar)) : positive;
  return orEmpty ? not(positive) : all(not(positive), not(isEmpty(scalar)));
}

function positiveTest(
  scalar: Scalar,
  attribute: string,
  operator: OperatorId,
  value: ConditionValue,
  clock: Clock,
): Result {
  const needs = operators[operator].value;
  if (value.kind !== needs) return missing(attribute, operator);
  if (value.kind === 'list') return listTest(scalar, attribute, value.values, clock);
  if (value.kind === 'period') {
    const span = spanOfPeriod(value.period, scalar.type, clock);
    return span ? fine(within(scalar, span)) : wrongType(attribute, value.period.period, scalar);
  }
  if (value.kind === 'range') return rangeTest(scalar, attribute, operator, value, clock);
  if (value.kind === 'none') return missing(attribute, operator);
  if (value.value === '') return missing(attribute, operator);
  const how = textTests[operator];
  if (how) {
    const { value: text } = value;
    return typeof text === 'string' && text.isWellFormed()
      ? fine(textMatch(how, scalar, text))
      : wrongType(attribute, text, scalar);
  }
  const span = spanOf(value.value, constantType(scalar), clock);
  const test = spanTests[operator];
  return span && test ? fine(test(scalar, span)) : wrongType(attribute, value.value, scalar);
}

function rangeTest(
  scalar: Scalar,
  attribute: string,
  operator: OperatorId,
  value: Extract<ConditionValue, { kind: 'range' }>,
  clock: Clock,
): Result {
  if (value.from === '' || value.to === '') return missing(attribute, operator);
  const from = spanOf(value.from, constantType(scalar), clock);
  const to = spanOf(value.to, constantType(scalar), clock);
  if (!from) return wrongType(attribute, value.from, scalar);
  if (!to) return wrongType(attribute, value.to, scalar);
  const warnings = isReversed(from, to)
    ? [{ code: 'condition.range.reversed' as const, params: { from: wordsOf(value.from), to: wordsOf(value.to) } }]
    : [];
  return fine(all(notBefore(scalar, from), notAfter(scalar, to)), warnings);
}

function listTest(scalar: Scalar, attribute: string, values: readonly (string | boolean)[], clock: Clock): Result {
  if (values.length === 0) return failed('condition.list.empty', { attribute });
  const list: LiteralValue[] = [];
  for (const value of values) {
    if (value === '') continue;
    const span = spanOf(value, scalar.type, clock);
    if (!span) return wrongType(attribute, value, scalar);
    list.push(span.from);
  }
  const warnings =
    list.length < values.length ? [{ code: 'condition.value.empty-comparison' as const, params: { attribute } }] : [];
  return fine(inList(scalar, list), warnings);
}

/** An average of exact numbers is compared with an exact number, every other value with one of its own type. */
function constantType(scalar: Scalar): DataType {
  return scalar.kind === 'aggregate' && scalar.fn === 'avg' && scalar.of ? scalar.of.type : scalar.type;
}

function isReversed(from: Span, to: Span): boolean {
  const { value: left, type } = from.from;
  const { value: right } = to.from;
  if (typeof left !== 'string' || typeof right !== 'string') return false;
  return type === 'date' || type === 'datetime' || type === 'text' ? left > right : Number(left) > Number(right);
}

function fine(predicate: Predicate, warnings: ValueTest['warnings'] = []): Result {
  return { ok: true, value: { predicate, warnings } };
}

function missing(attribute: string, operator: OperatorId): Result {
  return failed('condition.value.missing', { attribute, operator: operators[operator].words });
}

function wrongType(attribute: string, value: unknown, scalar: Scalar): Result {
  return failed('condition.value.type', { value: wordsOf(value).slice(0, 100), type: scalar.type, attribute });
}

function failed(
  code: 'condition.operator' | 'condition.value.missing' | 'condition.value.type' | 'condition.list.empty',
  params: Record<string, string>,
): Result {
  return { ok: false, failure: { code, params } };
}

function wordsOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
