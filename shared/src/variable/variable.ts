import { z } from 'zod';

export const variableLimits = { count: 200, text: 10_000, listValues: 50_000, description: 500 } as const;

/** How a variable is written in formulas and rules, without the `$` before it. */
export const variableNameSchema = z
  .string()
  .regex(/^[A-Za-z_][A-Za-z0-9_]{0,63}$/, 'must begin with a letter and hold letters, digits and _ only');

/** Types of variables. Numbers are exact decimals, lists are lists of texts. */
export const variableTypes = ['text', 'number', 'date', 'boolean', 'list'] as const;
const variableTypeSchema = z.enum(variableTypes);
export type VariableType = (typeof variableTypes)[number];

/** A value as typed: text, a number as decimal text, a date as "2026-01-31", a truth value, or a list of texts. */
const variableValueSchema = z.union([
  z.string().max(variableLimits.text),
  z.boolean(),
  z.array(z.string().max(variableLimits.text)).max(variableLimits.listValues),
]);
export type VariableValue = z.infer<typeof variableValueSchema>;

/**
 * A value with a name, known in the whole campaign. The value of a `campaign` variable is what a run uses; a `signal`
 * parameter gets its value from the signal that starts the run, and what stands here is its test value while designing.
 * `value` is null while there is none: what uses the variable cannot be computed.
 */
export const variableSchema = z.strictObject({
  name: variableNameSchema,
  type: variableTypeSchema,
  source: z.enum(['campaign', 'signal']),
  value: variableValueSchema.nullable(),
  description: z.string().max(variableLimits.description).optional(),
});
export type Variable = z.infer<typeof variableSchema>;

/** Variables by name. */
export type VariableLookup = ReadonlyMap<string, Variable>;

export const noVariables: VariableLookup = new Map();

/** Variables by name; of two with one name the first counts (the second is a problem of the graph). */
export function variableLookup(variables: readonly Variable[]): VariableLookup {
  return new Map(variables.toReversed().map((one) => [one.name, one]));
}
