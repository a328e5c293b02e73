import { z } from 'zod';
import { identifierSchema } from '../catalog/catalog.ts';
import { operatorIdSchema } from './operator-id.ts';
import { relativePeriodSchema, relativeMomentSchema } from './relative-date.ts';

export const ruleLimits = { depth: 12, conditions: 1000, listValues: 50_000, text: 10_000, links: 8 } as const;

/** Attribute of a row: names of 0-1 links to follow, then a column. */
export const attributePathSchema = z.object({
  links: z.array(identifierSchema).max(ruleLimits.links),
  column: identifierSchema,
});
export type AttributePath = z.infer<typeof attributePathSchema>;

/**
 * A value as typed by a marketer: text for text, numbers as decimal text, dates as "2026-01-31",
 * datetimes as local wall time in the campaign's zone ("2026-01-31T09:00") or an instant with Z or offset, booleans;
 * or a moment relative to now. Where a day meets datetimes (a date alone, or a relative moment of days, weeks,
 * months or years) it stands for the whole day in the campaign's zone: "is" means within it, "after" from its end on,
 * "at most" up to its end, "between" includes both days. An empty text is no value yet: the condition is incomplete.
 */
export const literalSchema = z.union([z.string().max(ruleLimits.text), z.boolean()]);
export const operandSchema = z.union([literalSchema, relativeMomentSchema]);
export type Operand = z.infer<typeof operandSchema>;

/** What stands at the right of an operator; which one is needed depends on the operator (see `operators.ts`). */
export const conditionValueSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('one'), value: operandSchema }),
  z.object({ kind: z.literal('range'), from: operandSchema, to: operandSchema }),
  z.object({ kind: z.literal('list'), values: z.array(literalSchema).max(ruleLimits.listValues) }),
  z.object({ kind: z.literal('period'), period: relativePeriodSchema }),
]);
export type ConditionValue = z.infer<typeof conditionValueSchema>;

/**
 * A condition on one attribute. `orEmpty` says whether rows whose attribute is empty count as fulfilling it;
 * left out it is false for positive operators and true for negative ones ("is not", "not in", "does not contain").
 */
export interface AttributeCondition {
  kind: 'attribute';
  attribute: AttributePath | null;
  operator: z.infer<typeof operatorIdSchema>;
  value: ConditionValue;
  orEmpty?: boolean | undefined;
  disabled?: boolean | undefined;
}

/** What is asked of the linked rows: that some (or none) exist, how many, or an aggregate of one of their attributes. */
export type LinkedTest =
  | { kind: 'exists' }
  | { kind: 'not-exists' }
  | { kind: 'count'; operator: LinkedOperator; value: ConditionValue }
  | {
      kind: 'aggregate';
      fn: 'count-distinct' | 'sum' | 'avg' | 'min' | 'max';
      attribute: AttributePath | null;
      operator: LinkedOperator;
      value: ConditionValue;
    };
export const linkedOperatorSchema = z.enum([
  'equals',
  'not-equals',
  'greater-than',
  'less-than',
  'at-least',
  'at-most',
  'between',
  'is-empty',
  'is-not-empty',
]);
export type LinkedOperator = z.infer<typeof linkedOperatorSchema>;

/** A condition on the rows of a 1-N link: `via` are 0-1 links to follow first, `link` the link that leads to many. */
export interface LinkedCondition {
  kind: 'linked';
  via: string[];
  link: string | null;
  test: LinkedTest;
  /** Sub-conditions the linked rows must fulfil to be counted; an empty group means all rows. */
  where: ConditionGroup;
  disabled?: boolean | undefined;
}

/**
 * A group. `and`: all items hold; `or`: at least one holds. Rows for which all items of `except` hold are then
 * removed (none are when `except` is empty). A group without items holds for every row.
 */
export interface ConditionGroup {
  kind: 'group';
  operator: 'and' | 'or';
  items: Condition[];
  except: Condition[];
  disabled?: boolean | undefined;
}
export type Condition = AttributeCondition | LinkedCondition | ConditionGroup;

export const attributeConditionSchema = z.object({
  kind: z.literal('attribute'),
  attribute: attributePathSchema.nullable(),
  operator: operatorIdSchema,
  value: conditionValueSchema,
  orEmpty: z.boolean().optional(),
  disabled: z.boolean().optional(),
});

const linkedTestSchema: z.ZodType<LinkedTest> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('exists') }),
  z.object({ kind: z.literal('not-exists') }),
  z.object({ kind: z.literal('count'), operator: linkedOperatorSchema, value: conditionValueSchema }),
  z.object({
    kind: z.literal('aggregate'),
    fn: z.enum(['count-distinct', 'sum', 'avg', 'min', 'max']),
    attribute: attributePathSchema.nullable(),
    operator: linkedOperatorSchema,
    value: conditionValueSchema,
  }),
]);

export const linkedConditionSchema: z.ZodType<LinkedCondition> = z.object({
  kind: z.literal('linked'),
  via: z.array(identifierSchema).max(ruleLimits.links),
  link: identifierSchema.nullable(),
  test: linkedTestSchema,
  get where() {
    return conditionGroupSchema;
  },
  disabled: z.boolean().optional(),
});

export const conditionGroupSchema: z.ZodType<ConditionGroup> = z.object({
  kind: z.literal('group'),
  operator: z.enum(['and', 'or']),
  get items() {
    return z.array(conditionSchema).max(ruleLimits.conditions);
  },
  get except() {
    return z.array(conditionSchema).max(ruleLimits.conditions);
  },
  disabled: z.boolean().optional(),
});

export const conditionSchema: z.ZodType<Condition> = z.union([
  attributeConditionSchema,
  linkedConditionSchema,
  conditionGroupSchema,
]);

/** A rule that holds for every row. */
export function everyone(): ConditionGroup {
  return { kind: 'group', operator: 'and', items: [], except: [] };
}
