import { invariant } from '../result/invariant.ts';
import type { DataType } from '../catalog/data-type.ts';
import type { Windowed, WindowFunction } from './derived-source.ts';
import { checkKey, checkPredicate, checkScalar } from './integrity.ts';
import { columnLink, valueLink } from './links.ts';
import { literal } from './literal.ts';
import { isEmpty } from './predicates.ts';
import type { Scalar } from './scalar.ts';
import { call, column, follow, holds } from './scalars.ts';
import type { LinkUse, TableSource } from './table-source.ts';
import { aggregateTypes } from './value-types.ts';

/** Settings of a value over rows; what is left out: no value, all rows, one partition, the order of keys. */
export interface WindowSettings extends Partial<Omit<Windowed, 'kind' | 'base' | 'fn'>> {
  fn: WindowFunction;
}

/**
 * The value of a row among all rows of its table; see `Windowed`. Throws for a table without a key, and for a function
 * that does not fit the type.
 */
export function windowValue(
  base: TableSource,
  { fn, of = null, where = null, partitionBy = [], orderBy = [] }: WindowSettings,
): Scalar {
  checkKey(base);
  for (const value of [...partitionBy, ...orderBy.map(({ by }) => by), ...(of ? [of] : [])]) checkScalar(base, value);
  if (where) checkPredicate(base, where);
  const type = windowType(fn, of);
  invariant(type !== undefined, `${fn} does not fit ${of ? of.type : 'rows'}`);
  const keyTypes = base.key.map((name): [string, DataType] => [name, column(base, name).type]);
  const name = windowColumn(base);
  const windowed: TableSource = {
    table: base.table,
    version: base.version,
    columns: Object.fromEntries([...keyTypes, [name, type]]),
    key: base.key,
    derived: { kind: 'windowed', base, fn, of, where, partitionBy, orderBy },
  };
  return follow(columnLink(base, base.key, windowed, base.key, 'one'), column(windowed, name));
}

/** Name of the column that holds the value: one that is not part of the key. */
export function windowColumn({ key }: TableSource): string {
  let name = 'value';
  while (key.some((one) => one.toLowerCase() === name)) name = `${name}_`;
  return name;
}

function windowType(fn: WindowFunction, of: Scalar | null): DataType | undefined {
  return fn === 'row-number' || fn === 'rank' ? 'integer' : aggregateTypes[fn](of);
}

/** The rows of a row's own table that have the same partition values as it; empty equals empty. */
export function partitionLink(source: TableSource, partitionBy: readonly Scalar[]): LinkUse {
  const values = partitionBy.flatMap((value) => filledValues(source, value));
  const same = values.length > 0 ? values : [literal(true, 'boolean')];
  return valueLink(same, source, same, 'many');
}

/** Values that are never empty, and equal exactly where the value is, empty or not. */
function filledValues(source: TableSource, value: Scalar): Scalar[] {
  if (value.kind === 'column' && source.key.includes(value.name)) return [value];
  return [call('coalesce', [value, literal(something[value.type], value.type)], value.type), holds(isEmpty(value))];
}

const something: Readonly<Record<DataType, string | boolean>> = {
  text: '-',
  integer: '0',
  decimal: '0',
  float: '0',
  boolean: false,
  date: '2000-01-01',
  datetime: '2000-01-01T00:00:00Z',
};
