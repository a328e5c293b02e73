import { z } from 'zod';
import { identifierSchema, textLimits } from '../catalog/catalog.ts';
import { conditionGroupSchema, filterIdSchema } from './condition.ts';

export const filterLimits = { name: 200, description: 2000, parameters: 50, file: 500 } as const;

/**
 * A part of a filter's rule that each use may set for itself: the value of the condition at `path`
 * (such as `items/0/where/items/1`). `name` is how uses refer to it; it stays when the condition moves.
 */
const filterParameterSchema = z.strictObject({
  name: z.string().regex(/^[A-Za-z_][A-Za-z0-9_]{0,63}$/, 'must begin with a letter and hold letters, digits and _'),
  label: z.string().min(1).max(textLimits.label),
  path: z.string().min(1).max(500),
});
export type FilterParameter = z.infer<typeof filterParameterSchema>;

/** A rule on rows of a table that is kept under a name, to be used in many campaigns. */
export const predefinedFilterSchema = z.strictObject({
  id: filterIdSchema,
  name: z.string().min(1).max(filterLimits.name),
  description: z.string().max(filterLimits.description),
  /** Table whose rows the rule selects. */
  table: identifierSchema,
  rule: conditionGroupSchema,
  parameters: z.array(filterParameterSchema).max(filterLimits.parameters),
});
export type PredefinedFilter = z.infer<typeof predefinedFilterSchema>;

/** Filters by id: those a rule may refer to. */
export type FilterLookup = ReadonlyMap<string, PredefinedFilter>;

export const noFilters: FilterLookup = new Map();
