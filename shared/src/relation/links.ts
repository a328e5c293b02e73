import { invariant } from '../result/invariant.ts';
import type { Scalar } from './scalar.ts';
import { column } from './scalars.ts';
import type { LinkUse, TableSource } from './table-source.ts';
import { isComparable } from './value-types.ts';

/** A link on columns: values of `columns` of a row of `from` are found in the columns `at` of `to`. */
export function columnLink(
  from: TableSource,
  columns: readonly string[],
  to: TableSource,
  at: readonly string[],
  cardinality: LinkUse['cardinality'],
): LinkUse {
  return {
    from: columns.map((name) => column(from, name)),
    to,
    at: at.map((name) => column(to, name)),
    cardinality,
  };
}

/**
 * A link on values, catalog or not: rows of `to` whose values `at` equal the values `from` of the row it starts from.
 * Throws when the values do not pair. Whether they fit their tables is checked where the link is used.
 */
export function valueLink(
  from: readonly Scalar[],
  to: TableSource,
  at: readonly Scalar[],
  cardinality: LinkUse['cardinality'],
): LinkUse {
  invariant(from.length > 0 && from.length === at.length, `the link to ${to.table} does not pair its values`);
  for (const [index, left] of from.entries()) {
    const right = at[index];
    invariant(
      right !== undefined && isComparable(left.type, right.type),
      `the link to ${to.table} compares ${left.type} with ${right?.type}`,
    );
  }
  return { from, to, at, cardinality };
}

/** The columns on both sides of a link, or undefined when a side is computed. */
export function linkColumns(link: LinkUse): { from: string[]; at: string[] } | undefined {
  const from = columnNames(link.from);
  const at = columnNames(link.at);
  return from && at ? { from, at } : undefined;
}

/** The columns on the side a link leads to, or undefined when it is computed. */
export function columnNames(values: readonly Scalar[]): string[] | undefined {
  const names = values.flatMap((one) => (one.kind === 'column' ? [one.name] : []));
  return names.length === values.length ? names : undefined;
}
