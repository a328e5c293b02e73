import type { Total } from '../relation.ts';
import { openRows } from './population-rows.ts';
import type { SqlWriter } from './sql-writer.ts';

/** One row with the sum. */
export function printTotal(one: Total, writer: SqlWriter): string {
  const { dialect } = writer;
  const rows = openRows(one.input, { scalars: [one.value] }, writer);
  const summed = `coalesce(sum(${writer.print.value(one.value, rows.row)}), 0)`;
  return rows.query([`CAST(${summed} AS ${dialect.types.integer}) AS ${dialect.quote('total')}`]);
}
