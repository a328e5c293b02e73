import { z } from 'zod';
import { attributePathSchema } from '../../attribute/attribute-path.ts';
import { seedSchema } from '../settings/setting-schemas.ts';

const deduplicationLimits = { fields: 20, survivors: 20, listValues: 1000, keep: 1_000_000 } as const;

const attribute = attributePathSchema.nullable();
const listedValue = z.union([z.string().max(10_000), z.boolean()]);

/** One criterion that decides who survives; the first one that tells two rows apart counts, then the key. */
const survivorSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('random') }),
  z.strictObject({ kind: z.literal('lowest'), attribute }),
  z.strictObject({ kind: z.literal('highest'), attribute }),
  z.strictObject({ kind: z.literal('filled'), attribute }),
  z.strictObject({
    kind: z.literal('list'),
    attribute,
    values: z.array(listedValue).max(deduplicationLimits.listValues),
  }),
]);
export type Survivor = z.infer<typeof survivorSchema>;

/** A field by which duplicates are recognised; text may be compared trimmed and lower-cased. */
const duplicateFieldSchema = z.strictObject({ attribute, trim: z.boolean(), fold: z.boolean() });
export type DuplicateField = z.infer<typeof duplicateFieldSchema>;

/**
 * `keep` rows survive of each group of duplicates, 0 keeps all. `emptyIsValue` makes empty fields equal to each
 * other; otherwise a row with an empty field has no duplicates. `duplicates` adds an outbound transition for the rest.
 */
export const deduplicationConfigSchema = z.strictObject({
  by: z.array(duplicateFieldSchema).max(deduplicationLimits.fields),
  keep: z.number().int().min(0).max(deduplicationLimits.keep),
  survivors: z.array(survivorSchema).max(deduplicationLimits.survivors),
  emptyIsValue: z.boolean(),
  duplicates: z.boolean(),
  seed: seedSchema,
});
export type DeduplicationConfig = z.infer<typeof deduplicationConfigSchema>;
