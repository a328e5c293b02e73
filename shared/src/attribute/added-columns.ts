import type { Scalar } from '../relation/scalar.ts';

/** A column that rows of a population carry beyond those of their table: its value is read on a row of that table. */
export interface AddedColumn {
  label: string;
  value: Scalar;
}

/** Added columns by name. They exist on the rows of the population itself, not on rows that links lead to. */
export type AddedColumns = ReadonlyMap<string, AddedColumn>;

export const noAddedColumns: AddedColumns = new Map();
