import { z } from 'zod';
import { attributeLinkLimit, attributePathSchema } from '../../attribute/attribute-path.ts';
import { identifierSchema } from '../../catalog/catalog.ts';
import { aggregateFunctionSchema } from '../settings/linked-values.ts';
import { namedColumn } from '../settings/named-column.ts';

const changeDimensionLimits = { links: attributeLinkLimit, carried: 100 } as const;

/**
 * A column of the new rows computed from the inbound rows that lead to them: their number, or an aggregate of an
 * attribute of the inbound dimension (added columns included). `attribute` is null for `count`, and until one is chosen.
 */
const carriedAggregateSchema = z.strictObject({
  ...namedColumn,
  fn: aggregateFunctionSchema,
  attribute: attributePathSchema.nullable(),
});
export type CarriedAggregate = z.infer<typeof carriedAggregateSchema>;

/**
 * `dimension` is the new targeting dimension, `links` the names of the links that lead to it, one after the other, from
 * the table of the inbound dimension; each may lead to many rows. `complement` adds an outbound transition for inbound
 * rows without a match. `carry` needs a way on which all links but the last lead to one row.
 */
export const changeDimensionConfigSchema = z.strictObject({
  dimension: identifierSchema.nullable(),
  links: z.array(identifierSchema).max(changeDimensionLimits.links),
  complement: z.boolean(),
  carry: z.array(carriedAggregateSchema).max(changeDimensionLimits.carried),
});
export type ChangeDimensionConfig = z.infer<typeof changeDimensionConfigSchema>;
