import type { LinkedRows } from './linked-rows.ts';
import { printSelect } from './select.ts';
import { holdWindow, named, nameOf, printPlace, sqlOf, type WindowOrder, type WindowValue } from './window.ts';

/** What is read of linked rows by their place among those that refer to the same. */
export interface PlacedRows {
  columns: readonly WindowValue[];
  order: readonly WindowOrder[];
  /** What holds of the places that are read, such as "<= 3". */
  places: string;
  /** True for the place as a further column `place`. */
  withPlace?: boolean;
}

/** A query for the values that refer back, `j0` ..., and the columns. */
export function printPlacedRows(
  { row, foreign, query }: LinkedRows,
  { columns, order, places, withPlace = false }: PlacedRows,
): string {
  const back = foreign.map((sql, index) => ({ sql, name: `j${index}` }));
  const read = [...back, ...columns];
  const place = (of: (value: WindowValue) => string) => printPlace(back, order, of);
  const select = (names: readonly string[], own: string) => ({
    columns: [...names, ...(withPlace ? [`${own} AS place`] : [])],
    qualify: `${own} ${places}`,
  });
  if (!holdWindow([...back, ...order])) return query(select(named(read), place(sqlOf)));
  const { layout, alias } = row.writer;
  const below = query({ columns: named([...read, ...order]) });
  return printSelect(
    { ...select(read.map(nameOf), place(nameOf)), from: `${layout.nest(below)} AS ${alias()}` },
    layout,
  );
}
