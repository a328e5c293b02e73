import { z } from 'zod';
import { attributeLinkLimit, attributePathSchema } from '../../attribute/attribute-path.ts';
import { identifierSchema } from '../../catalog/catalog.ts';
import { equalAttributesListSchema } from '../settings/equal-attributes.ts';
import { transitionReferenceSchema } from '../settings/setting-schemas.ts';

const combineLimits = { columns: 20, rules: 1000 } as const;

const combineOperationSchema = z.enum(['union', 'intersection', 'exclusion', 'symmetric-difference']);
export type CombineOperation = z.infer<typeof combineOperationSchema>;

/** A column by which rows of the sets are recognised as the same; text may be compared trimmed and lower-cased. */
const comparedColumnSchema = z.strictObject({
  attribute: attributePathSchema.nullable(),
  trim: z.boolean(),
  fold: z.boolean(),
});

/**
 * How rows of another set exclude rows of the primary set. `links`: links from the table of the primary set's dimension
 * to that of the other, one after the other, each to one row or to many; a row is excluded when one of the rows they
 * lead to is in the other set. `attributes`: `own` are attributes of the primary set, `other` of the other one; a row is
 * excluded when all are equal to those of a row of the other set.
 */
const exclusionRuleSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('links'),
    transition: transitionReferenceSchema,
    links: z.array(identifierSchema).max(attributeLinkLimit),
  }),
  z.strictObject({
    kind: z.literal('attributes'),
    transition: transitionReferenceSchema,
    on: equalAttributesListSchema,
  }),
]);
export type ExclusionRule = z.infer<typeof exclusionRuleSchema>;

/**
 * `primary` is the inbound transition people are kept from (exclusion), or whose columns are kept and whose rows come
 * first (others; null: the first). `complement` adds an outbound transition for the rows that do not leave
 * (all but union). `by`: rows are the same when these columns are equal and filled; null or absent: when their keys are.
 * `emptyIsValue`: with `by`, empty equals empty. `rules`: for an exclusion, at most one for each other set; a set of
 * another targeting dimension needs one. Rules of transitions that do not arrive are left out of account.
 */
export const combineConfigSchema = z.strictObject({
  operation: combineOperationSchema,
  primary: transitionReferenceSchema.nullable(),
  complement: z.boolean(),
  by: z.array(comparedColumnSchema).max(combineLimits.columns).nullable().optional(),
  emptyIsValue: z.boolean().optional(),
  rules: z.array(exclusionRuleSchema).max(combineLimits.rules).optional(),
});
export type CombineConfig = z.infer<typeof combineConfigSchema>;
