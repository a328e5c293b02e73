import type { DataType } from '../catalog/data-type.ts';
import type { ConditionValue } from './condition.ts';
import type { OperatorId } from './operator-id.ts';

/** What is fixed about an operator: its words, the types it fits, the value it needs, and its opposite. */
export interface Operator {
  /** As it stands in a sentence: "Country *is one of* ...". */
  words: string;
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
  equals: positive('is', every, 'one', 'not-equals'),
  'not-equals': negative('is not', every, 'one', 'equals'),
  'greater-than': positive('is more than', ordered, 'one', 'at-most'),
  'less-than': positive('is less than', ordered, 'one', 'at-least'),
  'at-least': positive('is at least', ordered, 'one', 'less-than'),
  'at-most': positive('is at most', ordered, 'one', 'greater-than'),
  between: positive('is between', ordered, 'range', 'not-between'),
  'not-between': negative('is not between', ordered, 'range', 'between'),
  in: positive('is one of', listed, 'list', 'not-in'),
  'not-in': negative('is none of', listed, 'list', 'in'),
  'is-empty': positive('is empty', every, 'none', 'is-not-empty'),
  'is-not-empty': positive('is not empty', every, 'none', 'is-empty'),
  'starts-with': positive('starts with', text, 'one', 'not-starts-with'),
  'not-starts-with': negative('does not start with', text, 'one', 'starts-with'),
  'ends-with': positive('ends with', text, 'one', 'not-ends-with'),
  'not-ends-with': negative('does not end with', text, 'one', 'ends-with'),
  contains: positive('contains', text, 'one', 'not-contains'),
  'not-contains': negative('does not contain', text, 'one', 'contains'),
  like: positive('is like', text, 'one', 'not-like'),
  'not-like': negative('is not like', text, 'one', 'like'),
  matches: positive('matches the pattern', text, 'one', 'not-matches'),
  'not-matches': negative('does not match the pattern', text, 'one', 'matches'),
  during: positive('is in', temporal, 'period', 'not-during'),
  'not-during': negative('is not in', temporal, 'period', 'during'),
  anniversary: positive('has its anniversary in', temporal, 'period', 'not-anniversary'),
  'not-anniversary': negative('does not have its anniversary in', temporal, 'period', 'anniversary'),
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

function positive(words: string, fits: readonly DataType[], value: Operator['value'], opposite: OperatorId): Operator {
  return { words, fits, value, negative: false, opposite };
}

function negative(words: string, fits: readonly DataType[], value: Operator['value'], opposite: OperatorId): Operator {
  return { words, fits, value, negative: true, opposite };
}
