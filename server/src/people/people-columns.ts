import {
  type Catalog,
  column,
  columnWithRole,
  type DataType,
  type EndpointPart,
  type Environment,
  findColumn,
  findDimension,
  findTable,
  inEnglish,
  type listPeople,
  named,
  type Population,
  resolveAttribute,
  type Scalar,
  semanticRoles,
  type Table,
  type TableSource,
  type Text,
} from '@fanfare/shared';
import { badRequest } from '../http/errors.ts';

/** A column of a list of people. */
export interface PeopleColumn {
  name: string;
  label: Text;
  type: DataType;
  key: boolean;
  value: Scalar;
}

/** A column as it is sent: its label in English, and in words of the product where it is made of them. */
export function sentColumn({
  name,
  label,
  type,
  key,
}: PeopleColumn): EndpointPart<typeof listPeople, 'response'>['columns'][number] {
  return { name, ...named(label), type, key };
}

/** Where columns are looked up. */
export interface ColumnContext {
  catalog: Catalog;
  environment: Environment;
}

const defaultColumns = 8;
const mostReadings = 256;

/**
 * The key of the population, then the columns asked for: a column of its table, one it carries, or one along links to
 * one row ("store.region"). Without a wish: what it carries, its label column, and columns with a meaning.
 * @throws HttpError that names the column which does not exist.
 */
export function peopleColumns(
  context: ColumnContext,
  population: Population,
  wanted: readonly string[] | undefined,
): PeopleColumn[] {
  const { source } = population.relation;
  const table = findTable(context.catalog, source.table);
  const names = wanted ?? usualColumns(context, population, table);
  const keys = source.key.map((name) => ownColumn(source, table, name));
  const others = names
    .filter((name) => !source.key.includes(name))
    .map((name) => findPeopleColumn(context, population, table, name));
  return [...keys, ...others];
}

function findPeopleColumn(
  context: ColumnContext,
  population: Population,
  table: Table | undefined,
  name: string,
): PeopleColumn {
  const { source } = population.relation;
  const carried = population.columns.find((one) => one.name === name);
  if (carried !== undefined) return { ...carried, key: false };
  if (Object.hasOwn(source.columns, name)) return ownColumn(source, table, name);
  for (const path of pathsOf(name)) {
    const resolved = resolveAttribute(context, source.table, path);
    if (resolved.ok) {
      const { scalar, label } = resolved.value;
      return {
        name,
        label: `${path.links.join(' ')} ${inEnglish(label)}`,
        type: scalar.type,
        key: false,
        value: scalar,
      };
    }
  }
  throw badRequest('people.column', `There is no column ${name}.`);
}

/** Ways to read "a.b.c" as links and a column, for names may hold dots themselves; of very many the first ones. */
function pathsOf(name: string): { links: string[]; column: string }[] {
  const [first = '', ...others] = name.split('.');
  let joinings = [[first]];
  for (const part of others) {
    const longer = joinings.flatMap((names) => [
      [...names, part],
      [...names.slice(0, -1), `${names.at(-1)}.${part}`],
    ]);
    joinings = longer.slice(0, mostReadings);
  }
  return joinings.map((names) => ({ links: names.slice(0, -1), column: names.at(-1) ?? '' }));
}

function ownColumn(source: TableSource, table: Table | undefined, name: string): PeopleColumn {
  const value = column(source, name);
  return {
    name,
    label: (table && findColumn(table, name)?.label) ?? name,
    type: value.type,
    key: source.key.includes(name),
    value,
  };
}

function usualColumns({ catalog }: ColumnContext, population: Population, table: Table | undefined): string[] {
  const { source } = population.relation;
  const labelColumn = findDimension(catalog, population.dimension)?.labelColumn;
  const meaningful =
    table === undefined ? [] : semanticRoles.flatMap((role) => columnWithRole(table, role)?.name ?? []);
  const rest = (table?.columns ?? []).filter((one) => one.hidden !== true).map((one) => one.name);
  const names = [
    ...population.columns.map((one) => one.name),
    ...(labelColumn === undefined ? [] : [labelColumn]),
    ...meaningful,
    ...rest,
  ];
  const known = names.filter(
    (name) => population.columns.some((one) => one.name === name) || Object.hasOwn(source.columns, name),
  );
  return [...new Set(known)].filter((name) => !source.key.includes(name)).slice(0, defaultColumns);
}
