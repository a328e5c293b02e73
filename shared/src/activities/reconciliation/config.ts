import { z } from 'zod';
import { attributePathSchema } from '../../attribute/attribute-path.ts';
import { identifierSchema } from '../../catalog/catalog.ts';
import { conditionGroupSchema } from '../../condition/condition.ts';
import { rowOrdersSchema } from '../settings/linked-values.ts';
import { namedColumn } from '../settings/named-column.ts';

export const reconciliationLimits = {
  alternatives: 5,
  rules: 10,
  taken: 100,
  parts: 20,
  blocks: 10,
  weight: 100,
  decisions: 1000,
  keyText: 500,
} as const;

const attribute = attributePathSchema.nullable();

/**
 * How values are made comparable; a value of which nothing is left is empty and matches nothing. All but `none` are for
 * texts only. `text`: lower case, without accents, everything but letters and digits one space. `email`: trimmed, lower
 * case. `phone`: E.164 with the calling code of the country for numbers that name none.
 */
export const normalisers = ['none', 'text', 'email', 'phone'] as const;
const normaliserSchema = z.enum(normalisers);
export type Normaliser = z.infer<typeof normaliserSchema>;

/** Two attributes compared: `source` of the inbound row (added columns included), `target` of the row it is matched with. */
const comparedAttributes = { source: attribute, target: attribute, normalise: normaliserSchema };

/** The values are equal and filled. */
const matchRuleSchema = z.strictObject(comparedAttributes);
export type MatchRule = z.infer<typeof matchRuleSchema>;

/**
 * All rules must hold, and so must `condition`: a rule on the row, from which the link `line` leads to the line it is compared
 * with. At least one of both is needed. Files of before conditions existed have none.
 */
const alternativeSchema = z.strictObject({
  rules: z.array(matchRuleSchema).max(reconciliationLimits.rules),
  condition: conditionGroupSchema.nullable().default(null),
});
export type Alternative = z.infer<typeof alternativeSchema>;

/** Which row a line is matched with when several match: none of them, or the first in order and then by key. */
const ambiguousPolicySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('drop') }),
  z.strictObject({ kind: z.literal('first'), sort: rowOrdersSchema }),
]);

/** One part of the likeness of a line and a row; see `PairScore` for what `similar` measures. */
const likenessPartSchema = z.strictObject({
  ...comparedAttributes,
  weight: z.number().int().min(1).max(reconciliationLimits.weight),
  how: z.enum(['equal', 'similar']),
});
export type LikenessPart = z.infer<typeof likenessPartSchema>;

/** A line and a row are compared when all pairs of at least one of these are equal and filled. */
const comparedGroupSchema = z.strictObject({
  pairs: z.array(matchRuleSchema).max(reconciliationLimits.rules),
});

const keyTexts = z.array(z.string().max(reconciliationLimits.keyText)).min(1).max(10);

/** What somebody decided about a candidate for review: keys of the line and of the row, as texts in the order of the key. */
const decisionSchema = z.strictObject({ line: keyTexts, target: keyTexts, accept: z.boolean() });
export type Decision = z.infer<typeof decisionSchema>;

const percent = z.number().int().min(0).max(100);

/**
 * Matching by likeness, for lines that no rule matches. Of the rows compared with a line those with the highest score
 * count, if it is at least `least`. A line that has none, but one of at least `review`, leaves by the transition for
 * review until all its candidates are decided about; null: no review.
 */
const likenessSchema = z.strictObject({
  parts: z.array(likenessPartSchema).max(reconciliationLimits.parts),
  blocks: z.array(comparedGroupSchema).max(reconciliationLimits.blocks),
  least: percent,
  review: percent.nullable(),
  decisions: z.array(decisionSchema).max(reconciliationLimits.decisions),
});
export type Likeness = z.infer<typeof likenessSchema>;

/** A column of the outbound rows, and where its value is taken from. */
const takenColumnSchema = z.strictObject({ ...namedColumn, attribute });
export type TakenColumn = z.infer<typeof takenColumnSchema>;

/**
 * - `dimension`: the targeting dimension lines are matched with; null until one is chosen.
 * - `alternatives`: a row matches a line when all rules and the condition of at least one of them hold.
 * - `phone`: country (ISO 3166, two letters) of telephone numbers without a calling code.
 * - `filter`: rows that take part; null: all of them.
 * - `result`: `matched` lets the matched rows leave, once each, with the columns `take` of the first line by key that
 *   matched; `lines` lets the lines leave, with the columns `add` of the row they were matched with (empty without one).
 * - `outputs`: lines without a match, and with several, leave by a transition of their own. Without one they are dropped
 *   from `matched`, and stay among the `lines`.
 */
export const reconciliationConfigSchema = z.strictObject({
  dimension: identifierSchema.nullable(),
  alternatives: z.array(alternativeSchema).max(reconciliationLimits.alternatives),
  phone: z.strictObject({ country: z.string().regex(/^[A-Z]{2}$/, 'must be two capital letters') }),
  filter: conditionGroupSchema.nullable(),
  ambiguous: ambiguousPolicySchema,
  outputs: z.strictObject({ unmatched: z.boolean(), ambiguous: z.boolean() }),
  result: z.enum(['matched', 'lines']),
  take: z.array(takenColumnSchema).max(reconciliationLimits.taken),
  add: z.array(takenColumnSchema).max(reconciliationLimits.taken),
  fuzzy: likenessSchema.nullable(),
});
export type ReconciliationConfig = z.infer<typeof reconciliationConfigSchema>;
