import type { DataType } from '../catalog/data-type.ts';
import type { ConditionValue } from './condition.ts';
import type { OperatorId } from './operator-id.ts';

/** What is fixed about an operator: the types it fits, the value it needs, and its opposite. */
export interface Operator {
  fits: readonly DataType[];
  value: ConditionValue['kind'];
  /** True for "is not", "is none of" ...: true for every row for which the opposite is not true, empties included. */
  negative: boolean;
  opposite: OperatorId;
}

const every: readonly DataType[] = ['text', 'integer', 'decimal', 'float', 'boolean', 'date', 'datetime'];
const ordered: readonly DataType[] = ['text', 'integer', 'decimal', 'float', 'date', 'datetime'];
const listed: readonly DataType[] = ['text', 'integer', 'decimal', 'float', 'date'];
const text: readonly DataType[] = ['text'];
const temporal: readonly DataType[] = ['date', 'datetime'];

/** Operators of a condition on an attribute (reference system: rule builder, "Operator"), with periods for dates. */
export const operators: Readonly<Record<OperatorId, Operator>> = {
  equals: positive(every, 'one', 'not-equals'),
  'not-equals': negative(every, 'one', 'equals'),
  'greater-than': positive(ordered, 'one', 'at-most'),
  'less-than': positive(ordered, 'one', 'at-least'),
  'at-least': positive(ordered, 'one', 'less-than'),
  'at-most': positive(ordered, 'one', 'greater-than'),
  between: positive(ordered, 'range', 'not-between'),
  'not-between': negative(ordered, 'range', 'between'),
  in: positive(listed, 'list', 'not-in'),
  'not-in': negative(listed, 'list', 'in'),
  'is-empty': positive(every, 'none', 'is-not-empty'),
  'is-not-empty': positive(every, 'none', 'is-empty'),
  'starts-with': positive(text, 'one', 'not-starts-with'),
  'not-starts-with': negative(text, 'one', 'starts-with'),
  'ends-with': positive(text, 'one', 'not-ends-with'),
  'not-ends-with': negative(text, 'one', 'ends-with'),
  contains: positive(text, 'one', 'not-contains'),
  'not-contains': negative(text, 'one', 'contains'),
  like: positive(text, 'one', 'not-like'),
  'not-like': negative(text, 'one', 'like'),
  matches: positive(text, 'one', 'not-matches'),
  'not-matches': negative(text, 'one', 'matches'),
  during: positive(temporal, 'period', 'not-during'),
  'not-during': negative(temporal, 'period', 'during'),
  anniversary: positive(temporal, 'period', 'not-anniversary'),
  'not-anniversary': negative(temporal, 'period', 'anniversary'),
};

/** Operators that fit a type, in the order people look for them. */
export function operatorsFor(type: DataType): OperatorId[] {
  return (Object.keys(operators) as OperatorId[]).filter((id) => operators[id].fits.includes(type));
}

/** Whether rows whose attribute is empty fulfil the condition when nothing else is said. */
export function emptyFulfils(operator: OperatorId, orEmpty: boolean | undefined): boolean {
  if (operator === 'is-empty') return true;
  if (operator === 'is-not-empty') return false;
  return orEmpty ?? operators[operator].negative;
}

function positive(fits: readonly DataType[], value: Operator['value'], opposite: OperatorId): Operator {
  return { fits, value, negative: false, opposite };
}

function negative(fits: readonly DataType[], value: Operator['value'], opposite: OperatorId): Operator {
  return { fits, value, negative: true, opposite };
}
