import { z } from 'zod';
import { catalogSchema, identifierSchema, linkSchema } from '../catalog/catalog.ts';
import { semanticRoleSchema } from '../catalog/semantic-role.ts';
import { problemSchema } from '../result/problem-schema.ts';
import { defineEndpoint } from './endpoint.ts';

const count = z.number().int().min(0);

/** The catalog with its lock; saving with another lock is refused with 409 `catalog.stale`. */
export const catalogDocumentSchema = z.object({
  lock: z.number().int(),
  catalog: catalogSchema,
  problems: z.array(problemSchema),
});
export type CatalogDocument = z.infer<typeof catalogDocumentSchema>;
export const getCatalog = defineEndpoint({
  method: 'GET',
  path: '/api/catalog',
  summary: 'The catalog',
  permission: 'data.view',
  response: catalogDocumentSchema,
});
export const saveCatalog = defineEndpoint({
  method: 'PUT',
  path: '/api/catalog',
  summary: 'Save the catalog',
  permission: 'catalog.edit',
  body: z.object({ lock: z.number().int(), catalog: catalogSchema }),
  response: catalogDocumentSchema,
  maxBodyBytes: 4 * 1024 * 1024,
});

/** How well a suggestion fits the data: `matching` of `checked` values. */
const fit = { matching: count, checked: count };
export const suggestionSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('key'),
    table: identifierSchema,
    columns: z.array(identifierSchema),
    ...fit,
    reason: z.string(),
  }),
  z.object({ kind: z.literal('link'), link: linkSchema, ...fit, reason: z.string() }),
  z.object({
    kind: z.literal('role'),
    table: identifierSchema,
    column: identifierSchema,
    role: semanticRoleSchema,
    ...fit,
    reason: z.string(),
  }),
  z.object({
    kind: z.literal('dimension'),
    table: identifierSchema,
    label: z.string(),
    labelColumn: identifierSchema.optional(),
    ...fit,
    reason: z.string(),
  }),
]);
export type Suggestion = z.infer<typeof suggestionSchema>;
export const suggestCatalog = defineEndpoint({
  method: 'GET',
  path: '/api/catalog/suggestions',
  summary: 'Suggested keys, links, roles and dimensions, with how well they fit',
  permission: 'data.view',
  response: z.object({ suggestions: z.array(suggestionSchema) }),
});
/** Adds accepted suggestions to the catalog in one save. */
export const acceptSuggestions = defineEndpoint({
  method: 'POST',
  path: '/api/catalog/suggestions',
  summary: 'Accept suggestions',
  permission: 'catalog.edit',
  body: z.object({ suggestions: z.array(suggestionSchema).max(500) }),
  response: catalogDocumentSchema,
});
