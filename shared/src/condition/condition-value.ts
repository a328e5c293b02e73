import { z } from 'zod';
import { formulaTextSchema } from '../expression/formula-text.ts';
import { relativeMomentSchema, relativePeriodSchema } from '../moment/relative-date.ts';
import { variableNameSchema } from '../variable/variable.ts';
import { type OperatorId, operatorIdSchema } from './operator-id.ts';

export const ruleLimits = { depth: 12, conditions: 1000, listValues: 50_000, text: 10_000, links: 8 } as const;

/**
 * A value as typed by a marketer: text for text, numbers as decimal text, dates as "2026-01-31",
 * datetimes as local wall time in the campaign's zone ("2026-01-31T09:00") or an instant with Z or offset, booleans;
 * a moment relative to now; the value of a variable; or a formula, computed for each row. Where a day meets datetimes (a date alone, or a relative moment of days, weeks,
 * months or years) it stands for the whole day in the campaign's zone: "is" means within it, "after" from its end on,
 * "at most" up to its end, "between" includes both days. An empty text is no value yet: the condition is incomplete.
 */
export const literalSchema = z.union([z.string().max(ruleLimits.text), z.boolean()]);
export const operandSchema = z.union([
  literalSchema,
  relativeMomentSchema,
  z.strictObject({ variable: variableNameSchema }),
  z.strictObject({ formula: formulaTextSchema }),
]);
export type Operand = z.infer<typeof operandSchema>;

/**
 * What stands at the right of an operator; which one is needed depends on the operator (see `operators.ts`).
 * `variable` is a list variable and stands where a list may stand.
 */
export const conditionValueSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('one'), value: operandSchema }),
  z.object({ kind: z.literal('range'), from: operandSchema, to: operandSchema }),
  z.object({ kind: z.literal('list'), values: z.array(literalSchema).max(ruleLimits.listValues) }),
  z.object({ kind: z.literal('period'), period: relativePeriodSchema }),
  z.object({ kind: z.literal('variable'), variable: variableNameSchema }),
]);
export type ConditionValue = z.infer<typeof conditionValueSchema>;

/** How texts are compared: white space at both ends and the case of letters may be left out of account. Off unless said. */
const textComparisonSchema = z.strictObject({ trim: z.boolean(), fold: z.boolean() });
export type TextComparison = z.infer<typeof textComparisonSchema>;

/** A test of a value: operator, what it is compared with, and how. */
export interface Comparing {
  operator: OperatorId;
  value: ConditionValue;
  orEmpty?: boolean | undefined;
  text?: TextComparison | undefined;
  disabled?: boolean | undefined;
}
export const comparing = {
  operator: operatorIdSchema,
  value: conditionValueSchema,
  orEmpty: z.boolean().optional(),
  text: textComparisonSchema.optional(),
  disabled: z.boolean().optional(),
};
