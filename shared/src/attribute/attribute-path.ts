import { z } from 'zod';
import { identifierSchema } from '../catalog/catalog.ts';

/** Most links an attribute may be away. */
export const attributeLinkLimit = 8;

/** Attribute of a row: names of 0-1 links to follow, then a column. */
export const attributePathSchema = z.object({
  links: z.array(identifierSchema).max(attributeLinkLimit),
  column: identifierSchema,
});
export type AttributePath = z.infer<typeof attributePathSchema>;
