import { all, not } from '../relation/logic.ts';
import type { Predicate } from '../relation/predicate.ts';
import { compare } from '../relation/predicates.ts';
import type { Scalar } from '../relation/scalar.ts';
import type { OperandValue } from './operand-value.ts';

type SpanTest = (value: Scalar, span: OperandValue) => Predicate;

const notBefore: SpanTest = (value, { from }) => compare('>=', value, from);
const notAfter: SpanTest = (value, { from, until }) =>
  until ? compare('<', value, until) : compare('<=', value, from);

/** Whether the value is the operand, or lies within it when it is a day beside datetimes. */
export const equalTo: SpanTest = (value, span) => {
  if (span.until) return all(notBefore(value, span), notAfter(value, span));
  if (value.kind === 'holds' && span.from.kind === 'literal') return span.from.value ? value.of : not(value.of);
  return compare('=', value, span.from);
};

const ordered = {
  equals: equalTo,
  'less-than': (value, { from }) => compare('<', value, from),
  'at-least': notBefore,
  'at-most': notAfter,
  'greater-than': (value, { from, until }) => (until ? compare('>=', value, until) : compare('>', value, from)),
} as const satisfies Record<string, SpanTest>;

/** The operators that compare with one value. */
export const spanTests: typeof ordered & Readonly<Record<string, SpanTest | undefined>> = ordered;
