import type { Scalar } from '../relation/scalar.ts';
import type { Text } from '../words/phrase.ts';

/** A column that rows of a population carry beyond those of their table: its value is read on a row of that table. */
export interface AddedColumn {
  label: Text;
  value: Scalar;
  /** Label of the activity that added it. */
  addedBy?: string;
}

/** Added columns by name. They exist on the rows of the population itself, not on rows that links lead to. */
export type AddedColumns = ReadonlyMap<string, AddedColumn>;

/** For rows that can carry no columns: those links lead to, and those of a table where no population arrives. */
export const noAddedColumns: AddedColumns = new Map();
/** For rows of a population that carries none. */
export const noneCarried: AddedColumns = new Map();
