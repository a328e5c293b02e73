import { z } from 'zod';
import { attributePathSchema } from '../attribute/attribute-path.ts';
import { dataTypeSchema } from '../catalog/data-type.ts';
import { identifierSchema, readTableSchema } from '../catalog/catalog.ts';
import { defineEndpoint } from './endpoint.ts';
import { flowPlaceSchema } from './place.ts';
import { searchText } from './search-text.ts';

const count = z.number().int().min(0);
const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);

export const pickLimits = { favourites: 20, recents: 20 } as const;

/** An attribute as picked: seen from a table, along any links (also to many rows), a column; or the link itself when there is none. */
const pickedAttributeSchema = z.strictObject({
  table: identifierSchema,
  links: z.array(identifierSchema).max(8),
  column: identifierSchema.nullable(),
});
export type PickedAttribute = z.infer<typeof pickedAttributeSchema>;

export const pickedAttributes = defineEndpoint({
  method: 'GET',
  path: '/api/attributes/picked',
  summary: 'Favourite and recent attributes of the actor',
  permission: 'campaigns.view',
  response: z.object({ favourites: z.array(pickedAttributeSchema), recents: z.array(pickedAttributeSchema) }),
});

/** More favourites than `pickLimits.favourites` are refused with 409. */
export const markAttribute = defineEndpoint({
  method: 'PUT',
  path: '/api/attributes/favourite',
  summary: 'Mark an attribute as a favourite of the actor, or not',
  permission: 'campaigns.view',
  body: z.object({ attribute: pickedAttributeSchema, favourite: z.boolean() }),
  response: z.object({ favourites: z.array(pickedAttributeSchema) }),
});

/** Puts the attribute first among the actor's recent ones; the oldest beyond `pickLimits.recents` leave. */
export const noteAttribute = defineEndpoint({
  method: 'POST',
  path: '/api/attributes/recent',
  summary: 'Note that the actor picked an attribute',
  permission: 'campaigns.view',
  body: z.object({ attribute: pickedAttributeSchema }),
  response: z.object({ recents: z.array(pickedAttributeSchema) }),
});

/**
 * Distribution of an attribute over all rows of the table it belongs to, or along 0-1 links over the rows of `table`:
 * the most frequent values that contain `search`, and for numbers and dates a histogram of at most 20 bars of equal
 * width. With `place` only the rows that are there count, where they are of that table, and columns added on the way are
 * attributes too. `rows` counts all rows, `empty` those without a value, `distinct` the different values.
 */
export const attributeValues = defineEndpoint({
  method: 'POST',
  path: '/api/attributes/values',
  summary: 'How the values of an attribute are distributed',
  permission: 'data.view',
  body: z.object({
    table: readTableSchema,
    attribute: attributePathSchema,
    search: searchText.optional(),
    limit: z.number().int().min(1).max(1000).default(50),
    place: flowPlaceSchema.optional(),
  }),
  maxBodyBytes: 4 * 1024 * 1024,
  response: z.object({
    type: dataTypeSchema,
    rows: count,
    empty: count,
    distinct: count,
    /** Different values that contain the search. */
    found: count,
    top: z.array(z.object({ value: cell, label: z.string().nullable(), count })),
    min: cell,
    max: cell,
    histogram: z.array(z.object({ from: z.string(), until: z.string(), count })),
    version: z.number().int(),
  }),
});
