/** A value that a window reads, and its name in a query above the one that works it out. */
export interface WindowValue {
  sql: string;
  name: string;
}

/** A value that rows are ordered by; `way` is what follows it, " DESC NULLS LAST" or nothing. */
export interface WindowOrder extends WindowValue {
  way: string;
}

/** The place of a row among those of its partition, from 1, with the values as `read` gives them. */
export function printPlace(
  partition: readonly WindowValue[],
  order: readonly WindowOrder[],
  read: (value: WindowValue) => string,
): string {
  const by = partition.map(read).join(', ');
  const ordered = order.map((one) => `${read(one)}${one.way}`).join(', ');
  return `row_number() OVER (${by === '' ? '' : `PARTITION BY ${by} `}ORDER BY ${ordered})`;
}

/**
 * True for values that hold a window themselves: it cannot stand in another, so that they are worked out in a query
 * below. A constant that looks like a window costs a query more.
 */
export function holdWindow(values: readonly WindowValue[]): boolean {
  return values.some(({ sql }) => sql.includes(' OVER ('));
}

export const sqlOf = ({ sql }: WindowValue): string => sql;
export const nameOf = ({ name }: WindowValue): string => name;

/** Columns of a query that works values out. */
export function named(values: readonly WindowValue[]): string[] {
  return values.map(({ sql, name }) => `${sql} AS ${name}`);
}
