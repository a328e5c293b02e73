import type { RuleContext } from '../rule-context.ts';
import type { NaiveRow } from '../value.ts';
import type { NaiveFunctions } from './cell.ts';

/** Where a formula is evaluated: a row of a table, or no row where a link leads nowhere. */
export interface Place {
  context: RuleContext;
  functions: NaiveFunctions;
  table: string;
  row: NaiveRow;
}
