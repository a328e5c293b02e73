import { InvariantError, invariant } from '../result/invariant.ts';
import type { DataType } from '../catalog/data-type.ts';
import type { Predicate } from './predicate.ts';
import type { Order } from './relation.ts';
import type { RowFunction } from './row-functions.ts';
import type {
  AggregateFunction,
  AggregateValue,
  CallValue,
  CollectedValue,
  ColumnValue,
  FollowValue,
  HoldsValue,
  KeyPosition,
  ListPosition,
  LiteralValue,
  Scalar,
  TextValue,
} from './scalar.ts';
import { simplified } from './simplify.ts';
import type { LinkUse, TableSource } from './table-source.ts';
import { aggregateTypes, isComparable } from './value-types.ts';

/** Value of a column of the table. Throws when the table has no such column. */
export function column(source: TableSource, name: string): ColumnValue {
  const type = Object.hasOwn(source.columns, name) ? source.columns[name] : undefined;
  if (type === undefined) throw new InvariantError(`no column ${name} in ${source.table}`);
  return { kind: 'column', name, type };
}

/** Value of the one row a link leads to; `value` is read in the table it leads to. Throws for a link to many rows. */
export function follow(link: LinkUse, value: Scalar): FollowValue {
  invariant(link.cardinality === 'one', `the link to ${link.to.table} leads to many rows`);
  return { kind: 'follow', link, value, type: value.type };
}

/** Value at the end of several links to one row each. */
export function followAll(links: readonly LinkUse[], value: Scalar): Scalar {
  return links.reduceRight<Scalar>((inner, link) => follow(link, inner), value);
}

/** Aggregate over linked rows; `of` is null only for count. Throws when the function does not fit the type. */
export function aggregate(
  link: LinkUse,
  fn: AggregateFunction,
  of: Scalar | null,
  where: Predicate | null = null,
  orderBy: AggregateValue['orderBy'] = null,
  place = 0,
): AggregateValue {
  invariant((fn === 'first') === (orderBy !== null), 'only the first row needs an order');
  invariant(place === 0 || (fn === 'first' && isPlace(place)), `not a place among rows: ${place}`);
  const type = aggregateTypes[fn](of);
  if (type === undefined) throw new InvariantError(`${fn} does not fit ${of ? of.type : 'rows'}`);
  return {
    kind: 'aggregate',
    link,
    fn,
    of: fn === 'count' ? null : of,
    where: filterOf(link, where),
    orderBy,
    place,
    type,
  };
}

/** Settings of `collected`; what is left out: all rows take part, in the order of their keys. */
export interface CollectedSettings {
  where?: Predicate | null;
  orderBy?: readonly Order[];
  rows: number;
  values: CollectedValue['values'];
}

/** JSON text of the first linked rows; see `CollectedValue`. Throws when names repeat or there are none. */
export function collected(
  link: LinkUse,
  { where = null, orderBy = [], rows, values }: CollectedSettings,
): CollectedValue {
  invariant(isPlace(rows) && rows > 0, `not a number of rows: ${rows}`);
  invariant(values.length > 0 && new Set(values.map(({ name }) => name)).size === values.length, 'names repeat');
  return { kind: 'collected', link, where: filterOf(link, where), orderBy, rows, values, type: 'text' };
}

/** Rows beyond this are not numbered. */
const mostRows = 10_000;

function isPlace(place: number): boolean {
  return Number.isInteger(place) && place >= 0 && place <= mostRows;
}

function filterOf(link: LinkUse, where: Predicate | null): Predicate | null {
  const simple = where && simplified(link.to, where);
  return simple?.kind === 'always' && simple.holds ? null : simple;
}

/** A row function applied to values. The caller answers for the number and the types of the arguments. */
export function call(fn: RowFunction, args: readonly Scalar[], type: DataType): CallValue {
  return { kind: 'call', fn, args, type };
}

/** Text trimmed and folded as asked; the value itself when nothing is asked. Throws for another type than text. */
export function comparableText(of: Scalar, how: { trim: boolean; fold: boolean }): Scalar {
  invariant(of.type === 'text', 'only text is trimmed and folded');
  if (!how.trim && !how.fold) return of;
  const made: TextValue = { kind: 'text', trim: how.trim, fold: how.fold, of, type: 'text' };
  return made;
}

/** Position of the row's key under a seed (an integer in [0, 2^31 - 2]). */
export function keyPosition(seed: number): KeyPosition {
  invariant(Number.isSafeInteger(seed) && seed >= 0, `not a seed: ${seed}`);
  return { kind: 'key-position', seed, type: 'integer' };
}

/** Index of the value in the list; the list's length for others and for empty. */
export function listPosition(of: Scalar, list: readonly LiteralValue[]): ListPosition {
  invariant(
    list.every((one) => isComparable(of.type, one.type)),
    'the list does not have the type of the value',
  );
  return { kind: 'list-position', of, list, type: 'integer' };
}

/** Whether a predicate holds, as a boolean that is never empty. */
export function holds(of: Predicate): HoldsValue {
  return { kind: 'holds', of, type: 'boolean' };
}
