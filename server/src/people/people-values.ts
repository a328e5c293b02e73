import { holds, type MembershipColumn, memberOf, type Scalar } from '@fanfare/shared';
import { type Cell, toCell } from './cells.ts';
import type { PeopleColumn } from './people-columns.ts';

/** Scalars to read for the columns that are not part of the key, and how rows of their values become rows of cells. */
export interface PeopleValues {
  scalars: readonly Scalar[];
  /** @param row values of the key columns, then of the scalars. */
  cells(row: readonly unknown[]): Cell[];
}

/** What has to be read for a list of columns; membership is read as one yes or no per relation. */
export function peopleValues(columns: readonly PeopleColumn[]): PeopleValues {
  const keys = columns.filter((one) => one.key).length;
  const readers: ((row: readonly unknown[]) => Cell)[] = [];
  const scalars: Scalar[] = [];
  for (const [index, { key, value }] of columns.entries()) {
    const first = keys + scalars.length;
    if (key) readers.push((row) => toCell(row[index]));
    else if (value.kind === 'membership') {
      scalars.push(...value.of.map((one) => holds(memberOf(one.relation))));
      readers.push((row) => firstLabel(value, row, first));
    } else {
      scalars.push(value);
      readers.push((row) => toCell(row[first]));
    }
  }
  return { scalars, cells: (row) => readers.map((read) => read(row)) };
}

function firstLabel(column: MembershipColumn, row: readonly unknown[], first: number): Cell {
  return column.of.find((_, index) => row[first + index] === true)?.value ?? null;
}
