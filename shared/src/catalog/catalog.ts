import { z } from 'zod';
import type { Text } from '../words/phrase.ts';
import { dataTypeSchema } from './data-type.ts';
import { semanticRoleSchema } from './semantic-role.ts';

/** Characters of names of tables, columns and links, and of labels, here and in the settings of activities. */
export const textLimits = { name: 120, label: 200 } as const;

const nameSchema = z
  .string()
  .min(1)
  .max(textLimits.name)
  .regex(/^[^\u0000-\u001f\u007f]+$/, 'must not contain control characters');

/**
 * Names of tables and columns as they stand in the data: any text without control characters, up to 120 characters.
 * They are always quoted by the SQL printer, so spaces, quotes and keywords are allowed.
 */
export const identifierSchema = nameSchema.refine(
  (name) => !name.startsWith('_fanfare_'),
  'must not begin with _fanfare_',
);

/** Name of a table that rules read: of the catalog, or one that an activity brings into its campaign. */
export const readTableSchema = nameSchema;

const labelSchema = z.string().min(1).max(textLimits.label);

/** A listed value of a column, with the label people read. */
const enumeratedValueSchema = z.object({ value: z.string().max(1000), label: labelSchema.optional() });

export const columnSchema = z.object({
  name: identifierSchema,
  type: dataTypeSchema,
  label: labelSchema.optional(),
  description: z.string().max(2000).optional(),
  role: semanticRoleSchema.optional(),
  values: z.array(enumeratedValueSchema).max(1000).optional(),
  hidden: z.boolean().optional(),
});
export type Column<Label extends Text = Text> = Omit<z.infer<typeof columnSchema>, 'label'> & {
  label?: Label | undefined;
};

const tableSchema = z.object({
  name: identifierSchema,
  label: labelSchema.optional(),
  description: z.string().max(2000).optional(),
  columns: z.array(columnSchema).min(1).max(2000),
  /** Names of the key columns in order; empty when the table has no key. */
  key: z.array(identifierSchema).max(8),
});
export type Table<Label extends Text = Text> = Omit<z.infer<typeof tableSchema>, 'label' | 'columns'> & {
  label?: Label | undefined;
  columns: Column<Label>[];
};

/**
 * A link between two tables. `from` is the side that refers, `to` the side that is referred to.
 * - `many-to-one`: each `from` row leads to at most one `to` row (its `to` columns are the key of that table);
 *   the way back leads to many.
 * - `one-to-one`: at most one in both directions.
 * - `many-to-many`: both directions lead to many (e.g. order lines and reasons that share an order number).
 * `name` is the direction from -> to, `reverseName` the direction to -> from; both are unique among
 * the links that leave the same table, in either direction.
 */
export const linkSchema = z.object({
  id: z.string().min(1).max(200),
  from: z.object({ table: identifierSchema, columns: z.array(identifierSchema).min(1).max(8) }),
  to: z.object({ table: identifierSchema, columns: z.array(identifierSchema).min(1).max(8) }),
  cardinality: z.enum(['many-to-one', 'one-to-one', 'many-to-many']),
  name: identifierSchema,
  reverseName: identifierSchema,
  label: labelSchema.optional(),
  reverseLabel: labelSchema.optional(),
});
export type Link = z.infer<typeof linkSchema> & {
  /** True for a link made for a rule, which nothing follows back. */
  oneWay?: boolean | undefined;
};

/** What one row of a population is. The key is that of the table. */
const targetingDimensionSchema = z.object({
  name: identifierSchema,
  label: labelSchema,
  table: identifierSchema,
  /** Column shown for a row beside its key. */
  labelColumn: identifierSchema.optional(),
});
export type TargetingDimension<Label extends Text = Text> = Omit<z.infer<typeof targetingDimensionSchema>, 'label'> & {
  label: Label;
};

export const catalogSchema = z.object({
  tables: z.array(tableSchema).max(500),
  links: z.array(linkSchema).max(2000),
  dimensions: z.array(targetingDimensionSchema).max(200),
});
/**
 * Tables, links and targeting dimensions. Labels are what somebody wrote (`Catalog<string>`, as the catalog is stored), or
 * words of the product where an activity of a campaign brings the table.
 */
export interface Catalog<Label extends Text = Text> {
  tables: Table<Label>[];
  links: Link[];
  dimensions: TargetingDimension<Label>[];
}

export const emptyCatalog: Catalog<string> = { tables: [], links: [], dimensions: [] };
