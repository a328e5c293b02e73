import { literal } from '../../relation/literal.ts';
import { all } from '../../relation/logic.ts';
import type { Predicate } from '../../relation/predicate.ts';
import { compare } from '../../relation/predicates.ts';
import type { Scalar } from '../../relation/scalar.ts';
import { call, column } from '../../relation/scalars.ts';
import type { TableSource } from '../../relation/table-source.ts';

/** The columns of a table's key, in order. */
export function keyColumns(source: TableSource): Scalar[] {
  return source.key.map((name) => column(source, name));
}

/** The key of one side of pairs, read on a pair. */
export function sideKey(pairs: TableSource, side: 'left' | 'right'): Scalar[] {
  return pairs.key.filter((name) => name.startsWith(`${side}_`)).map((name) => column(pairs, name));
}

/** True when both keys are filled and the same. */
export function isSameKey(left: readonly Scalar[], right: readonly Scalar[]): Predicate {
  return all(...left.map((one, index) => compare('=', one, right[index] ?? one)));
}

/** For each part of a key the first filled value. */
export function firstFilled(keys: readonly (readonly Scalar[])[]): Scalar[] {
  const [first = []] = keys;
  return first.map((one, index) => {
    const values = keys.map((key) => key[index] ?? one);
    return values.length === 1 ? one : call('coalesce', values, one.type);
  });
}

/** No value of a type. */
export function emptyOf(type: Scalar['type']): Scalar {
  return call('empty', [], type);
}

/** A whole number as a constant. */
export function integer(value: number): Scalar {
  return literal(String(value), 'integer');
}
