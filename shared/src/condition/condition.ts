import { z } from 'zod';
import { type AttributePath, attributePathSchema } from '../attribute/attribute-path.ts';
import { identifierSchema } from '../catalog/catalog.ts';
import { formulaTextSchema } from '../expression/formula-text.ts';
import { type RelativeUnit, relativeUnitSchema } from '../moment/relative-date.ts';
import {
  type Comparing,
  type ConditionValue,
  conditionValueSchema,
  ruleLimits,
  textComparisonSchema,
} from './condition-value.ts';
import { operatorIdSchema } from './operator-id.ts';

export * from './condition-value.ts';

/** Id of a predefined filter: made from its name when it is saved, unique in the workspace, never changed. */
export const filterIdSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'must be lower-case letters, digits and -');

/**
 * A condition on one attribute. `orEmpty` says whether rows whose attribute is empty count as fulfilling it;
 * left out it is false for positive operators and true for negative ones ("is not", "not in", "does not contain").
 */
export interface AttributeCondition extends Comparing {
  kind: 'attribute';
  attribute: AttributePath | null;
}

/** A condition on the value of a formula; a formula that is true or false is usually compared with `true`. */
export interface FormulaCondition extends Comparing {
  kind: 'formula';
  formula: string;
}

/** What is asked of the linked rows: that some (or none) exist, how many, or an aggregate of one of their attributes. */
export type LinkedTest =
  | { kind: 'exists' }
  | { kind: 'not-exists' }
  | { kind: 'count'; operator: LinkedOperator; value: ConditionValue }
  | {
      kind: 'aggregate';
      fn: LinkedAggregate;
      attribute: AttributePath | null;
      /** Aggregates this formula of the linked row instead of the attribute. */
      formula?: string | undefined;
      operator: LinkedOperator;
      value: ConditionValue;
    }
  | {
      /** The first or the last row by a date (or any attribute) fulfils `such`; not true when there is no row. */
      kind: 'row';
      which: 'first' | 'last';
      by: AttributePath | null;
      such: ConditionGroup;
    }
  | {
      /**
       * The time since the first or last row's date: "the last purchase is at least 30 days ago". Compared in whole
       * units up to today (days, weeks, months, years) or now (hours, minutes); people without rows do not fulfil it.
       */
      kind: 'time-since';
      which: 'first' | 'last';
      by: AttributePath | null;
      operator: 'at-least' | 'at-most';
      amount: number;
      unit: RelativeUnit;
    };
export const linkedAggregates = [
  'count-distinct',
  'count-filled',
  'sum',
  'avg',
  'min',
  'max',
  'stddev',
  'joined',
] as const;
export type LinkedAggregate = (typeof linkedAggregates)[number];
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
/**
 * A predefined filter used as it stands in the workspace: it follows later changes of the filter. `values` replace what
 * the conditions named by the filter's parameters are compared with; a parameter without a value keeps the filter's own.
 */
export interface FilterCondition {
  kind: 'filter';
  /** Id of the filter; null until one is chosen. */
  filter: string | null;
  values: Record<string, ConditionValue>;
  disabled?: boolean | undefined;
}

export type Condition = AttributeCondition | FormulaCondition | LinkedCondition | FilterCondition | ConditionGroup;

const comparing = {
  operator: operatorIdSchema,
  value: conditionValueSchema,
  orEmpty: z.boolean().optional(),
  text: textComparisonSchema.optional(),
  disabled: z.boolean().optional(),
};

export const attributeConditionSchema = z.object({
  kind: z.literal('attribute'),
  attribute: attributePathSchema.nullable(),
  ...comparing,
});

export const formulaConditionSchema = z.object({
  kind: z.literal('formula'),
  formula: formulaTextSchema,
  ...comparing,
});

export const filterConditionSchema = z.object({
  kind: z.literal('filter'),
  filter: filterIdSchema.nullable(),
  values: z.record(z.string().max(64), conditionValueSchema),
  disabled: z.boolean().optional(),
});

const linkedTestSchema: z.ZodType<LinkedTest> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('exists') }),
  z.object({ kind: z.literal('not-exists') }),
  z.object({ kind: z.literal('count'), operator: linkedOperatorSchema, value: conditionValueSchema }),
  z.object({
    kind: z.literal('aggregate'),
    fn: z.enum(linkedAggregates),
    attribute: attributePathSchema.nullable(),
    formula: formulaTextSchema.optional(),
    operator: linkedOperatorSchema,
    value: conditionValueSchema,
  }),
  z.object({
    kind: z.literal('row'),
    which: z.enum(['first', 'last']),
    by: attributePathSchema.nullable(),
    get such() {
      return conditionGroupSchema;
    },
  }),
  z.object({
    kind: z.literal('time-since'),
    which: z.enum(['first', 'last']),
    by: attributePathSchema.nullable(),
    operator: z.enum(['at-least', 'at-most']),
    amount: z.number().int().min(0).max(100_000),
    unit: relativeUnitSchema,
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
  formulaConditionSchema,
  linkedConditionSchema,
  filterConditionSchema,
  conditionGroupSchema,
]);

/** A rule that holds for every row. */
export function everyone(): ConditionGroup {
  return { kind: 'group', operator: 'and', items: [], except: [] };
}
