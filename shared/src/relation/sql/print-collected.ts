import type { CollectedValue } from '../scalar.ts';
import { printOrder } from './print-aggregate.ts';
import type { RowScope } from './row-scope.ts';

/** The first rows of a group of at least one linked row as JSON text; `row` is the linked row. */
export function printCollected({ values, orderBy, rows }: CollectedValue, row: RowScope): string {
  const printed = values.map(({ name, value }) => ({
    name,
    value: row.writer.print.filled(value, row),
    type: value.type,
  }));
  const order = printOrder(
    orderBy,
    printed.map((one) => `${one.value} NULLS LAST`),
    row,
  );
  return row.writer.dialect.collectedRows(printed, order, rows);
}
