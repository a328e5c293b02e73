import { z } from 'zod';
import { attributeLinkLimit, attributePathSchema } from '../../attribute/attribute-path.ts';
import { identifierSchema } from '../../catalog/catalog.ts';
import { conditionGroupSchema } from '../../condition/condition.ts';
import { formulaTextSchema } from '../../expression/formula-text.ts';
import { equalAttributesListSchema } from '../settings/equal-attributes.ts';
import { aggregateFunctionSchema, rowOrdersSchema } from '../settings/linked-values.ts';
import { columnNameSchema, namedColumn } from '../settings/named-column.ts';
import { transitionReferenceSchema } from '../settings/setting-schemas.ts';

export const enrichmentLimits = { entries: 100, rows: 100, attributes: 50 } as const;

const attribute = attributePathSchema.nullable();

/**
 * The rows of a 1-N link: `via` are 0-1 links to follow first, `link` the link that leads to many. Only rows for which
 * `where` holds take part. No columns added to the population exist in `where` or in attributes of these rows.
 */
const linkedRows = {
  via: z.array(identifierSchema).max(attributeLinkLimit),
  link: identifierSchema.nullable(),
  where: conditionGroupSchema,
};

const columnOfRows = z.strictObject({ ...namedColumn, attribute });
/** A column taken from linked or joined rows. */
export type ColumnOfRows = z.infer<typeof columnOfRows>;

/** Where joined rows come from: what arrives by another transition, or all rows of a table. */
const joinedSetSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('population'), transition: transitionReferenceSchema.nullable() }),
  z.strictObject({ kind: z.literal('table'), table: identifierSchema.nullable() }),
]);
export type JoinedSet = z.infer<typeof joinedSetSchema>;

/**
 * What is added to each row.
 * - `attribute`: an attribute of the row, along links to one row.
 * - `formula`: a formula on the row.
 * - `aggregate`: an aggregate over the rows of a 1-N link; of a formula of the linked row when there is one.
 * - `rows`: the first `rows` rows of a 1-N link in order and then by key: each attribute makes the columns name1, name2
 *   ... up to that number, and `array` one more, the JSON text of an array of objects with the names of the attributes.
 * - `join`: columns of the first row in order, and then by key, of another set whose attributes are equal. `found` is a
 *   column that says whether there is one; null: none.
 * `formula`, `attribute` and the left side of a join may use columns of entries before them.
 */
const enrichmentEntrySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('attribute'), ...namedColumn, attribute }),
  z.strictObject({ kind: z.literal('formula'), ...namedColumn, formula: formulaTextSchema }),
  z.strictObject({
    kind: z.literal('aggregate'),
    ...namedColumn,
    ...linkedRows,
    fn: aggregateFunctionSchema,
    attribute,
    formula: formulaTextSchema.optional(),
  }),
  z.strictObject({
    kind: z.literal('rows'),
    ...linkedRows,
    orderBy: rowOrdersSchema,
    rows: z.number().int().min(1).max(enrichmentLimits.rows),
    attributes: z.array(columnOfRows).max(enrichmentLimits.attributes),
    array: z.strictObject({ name: columnNameSchema, label: namedColumn.label }).nullable(),
  }),
  z.strictObject({
    kind: z.literal('join'),
    from: joinedSetSchema,
    on: equalAttributesListSchema,
    where: conditionGroupSchema,
    orderBy: rowOrdersSchema,
    columns: z.array(columnOfRows).max(enrichmentLimits.attributes),
    found: z.strictObject({ name: columnNameSchema, label: namedColumn.label }).nullable(),
  }),
]);
export type EnrichmentEntry = z.infer<typeof enrichmentEntrySchema>;
export type EnrichmentKind = EnrichmentEntry['kind'];
export type EntryOf<Kind extends EnrichmentKind> = Extract<EnrichmentEntry, { kind: Kind }>;

/** `primary` is the inbound transition whose rows leave, with more columns; null: the only one. */
export const enrichmentConfigSchema = z.strictObject({
  primary: transitionReferenceSchema.nullable(),
  columns: z.array(enrichmentEntrySchema).max(enrichmentLimits.entries),
});
export type EnrichmentConfig = z.infer<typeof enrichmentConfigSchema>;
