import { z } from 'zod';
import { invariant } from '../../result/invariant.ts';
import { variableLiteral } from '../../variable/read-variable.ts';
import { variableNameSchema, type VariableLookup } from '../../variable/variable.ts';
import type { ActivityProblem } from '../definition.ts';
import { phrase, type Text } from '../../words/phrase.ts';

/** A number of rows: typed, or the value of a number variable; null until given. */
export function rowLimitSchema(most: number) {
  return z.union([z.number().int().min(0).max(most), z.strictObject({ variable: variableNameSchema })]).nullable();
}
export type RowLimit = number | { variable: string } | null;

/** What is wrong with a variable used as a number of rows: it must hold a whole number from 0 to `most`. */
export function rowLimitProblems(
  limit: RowLimit,
  field: string,
  most: number,
  variables: VariableLookup,
): ActivityProblem[] {
  if (limit === null || typeof limit === 'number') return [];
  const read = variableLiteral(limit.variable, variables);
  if (!read.ok) return [{ ...read.failure, field }];
  if (read.value.type === 'decimal' && isWithin(read.value.value, most)) return [];
  const { variable } = limit;
  const given = variables.get(variable)?.type ?? '';
  return given === 'number'
    ? [
        {
          code: 'config.limit',
          field,
          params: {
            field: phrase('field.variableNamed', { name: variable }),
            rule: phrase('rule.aWholeNumberTo', { most }),
          },
        },
      ]
    : [
        {
          code: 'variable.type',
          field,
          params: { variable, type: given, wanted: phrase('rule.wholeNumberTo', { most }) },
        },
      ];
}

/** The number of rows. Throws when it is not given or no number: that is found before. */
export function rowLimit(limit: RowLimit, variables: VariableLookup): number {
  if (typeof limit === 'number') return limit;
  invariant(limit, 'the number of rows is not given');
  const read = variableLiteral(limit.variable, variables);
  invariant(read.ok && read.value.type === 'decimal', `${limit.variable} is no number`);
  return Number(read.value.value);
}

function isWithin(value: string | boolean, most: number): boolean {
  return typeof value === 'string' && /^\d+$/.test(value) && Number(value) <= most;
}

/** A number of rows in words: "1,000", "$most", "?" while it is not given. */
export function describeRowLimit(limit: RowLimit): Text {
  if (typeof limit === 'number') return phrase('number.grouped', { value: limit });
  return limit ? `$${limit.variable}` : '?';
}
