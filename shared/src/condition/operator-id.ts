import { z } from 'zod';

/** Operators of a condition on an attribute; which types each fits stands in `operators.ts`. */
export const operatorIds = [
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
  'is-empty',
  'is-not-empty',
  'starts-with',
  'not-starts-with',
  'ends-with',
  'not-ends-with',
  'contains',
  'not-contains',
  'like',
  'not-like',
  'matches',
  'not-matches',
  'during',
  'not-during',
  'anniversary',
  'not-anniversary',
] as const;
export const operatorIdSchema = z.enum(operatorIds);
export type OperatorId = (typeof operatorIds)[number];
