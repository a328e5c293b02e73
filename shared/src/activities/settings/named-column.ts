import { z } from 'zod';
import { identifierSchema, type Table, textLimits } from '../../catalog/catalog.ts';
import type { Scalar } from '../../relation/scalar.ts';
import type { ActivityProblem } from '../definition.ts';
import type { CarriedColumn, PopulationColumn } from '../population.ts';
import { phrase, type Text } from '../../words/phrase.ts';

/** Most columns an activity adds. */
const mostAddedColumns = 500;
const longestName = 120;

/** Name of a column an activity adds; an empty text is none yet. */
export const columnNameSchema = z.union([z.literal(''), identifierSchema]);

/** A column an activity adds, as its settings name it. An empty label: people read the name. */
export const namedColumn = { name: columnNameSchema, label: z.string().max(textLimits.label) };
export interface NamedColumn {
  name: string;
  label: string;
}

/** A column made from settings, with the field that names it. */
export interface MadeColumn {
  name: string;
  label: Text;
  field: string;
  value: Scalar;
}

/** Made columns as a transition carries them: those with a name, of equal names the first. */
export function madeColumns(made: readonly MadeColumn[], addedBy: string): PopulationColumn[] {
  const named = made.filter(({ name }, index) => {
    return name !== '' && made.findIndex((other) => sameName(other.name, name)) === index;
  });
  return named.map(({ name, label, value }) => ({ name, label: label || name, type: value.type, addedBy, value }));
}

/** What is wrong with the names of added columns: each is given, unique, and free on rows of the table. */
export function nameProblems(
  columns: readonly { name: string; field: string }[],
  table: Table | undefined,
  carried: readonly CarriedColumn[],
): ActivityProblem[] {
  const told = new Set<string>();
  const problems = columns.flatMap((column, index): ActivityProblem[] => {
    const { name, field } = column;
    if (told.has(field)) return [];
    const found = nameProblem(column, columns.slice(0, index), table, carried);
    if (!found) return [];
    told.add(field);
    return [{ ...found, field, params: { name, ...found.params } }];
  });
  if (columns.length <= mostAddedColumns) return problems;
  const params = {
    field: phrase('field.numberOfColumnsAdded'),
    rule: phrase('rule.atMost', { most: mostAddedColumns }),
  };
  return [...problems, { code: 'config.limit', params }];
}

function nameProblem(
  { name }: Pick<NamedColumn, 'name'>,
  before: readonly Pick<NamedColumn, 'name'>[],
  table: Table | undefined,
  carried: readonly CarriedColumn[],
): Pick<ActivityProblem, 'code' | 'params'> | undefined {
  if (name === '') {
    return { code: 'config.missing', params: { field: phrase('field.nameOfAColumn'), hint: phrase('hint.giveItOne') } };
  }
  if (name.length > longestName) {
    return {
      code: 'config.limit',
      params: { field: phrase('field.name', { name }), rule: phrase('rule.atMostCharacters', { most: longestName }) },
    };
  }
  const taken = [...(table?.columns ?? []), ...carried, ...before].some((other) => sameName(other.name, name));
  return taken ? { code: 'column.taken' } : undefined;
}

function sameName(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}
