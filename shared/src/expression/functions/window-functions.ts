import type { WindowFunction } from '../../relation/derived-source.ts';
import type { FunctionText } from './formula-function.ts';

/** A function of where a row stands among the rows of its table. */
export interface WindowFormulaFunction extends FunctionText {
  category: 'window';
  /** How people read it. */
  takes: string;
  fn: Extract<WindowFunction, 'row-number' | 'rank'>;
  /** Whether rows must be ordered by something. */
  needsOrder: boolean;
}

const category = 'window';

/** Functions of the order of all rows of a table. */
export const windowFormulaFunctions = {
  rowNumber: {
    category,
    also: ['RowNum', 'row_number', 'Over', 'PartitionBy', 'OrderBy', 'Desc'],
    takes: 'partition by values order by values -> integer',
    fn: 'row-number',
    needsOrder: false,
    doc: 'Place of the row among all rows of its table, counted from 1: among those with the same values after `partition by`, in the order after `order by`; rows that tie are taken by key.',
    empties: 'Rows with an empty value belong together; empties come last in both directions.',
    examples: [
      ['rowNumber(partition by country order by points desc)', '3'],
      ['rowNumber(order by points desc, born)', '4'],
      ['rowNumber()', '1'],
    ],
  },
  rank: {
    category,
    also: ['Over', 'rank within'],
    takes: 'partition by values order by values -> integer',
    fn: 'rank',
    needsOrder: true,
    doc: 'As `rowNumber`, but rows that tie have the same place, that of the first of them; after two that are first comes the third.',
    empties: 'Rows with an empty value belong together; empties come last in both directions.',
    examples: [
      ['rank(order by points desc)', '4'],
      ['rank(partition by country order by tier)', '2'],
    ],
  },
} satisfies Record<string, WindowFormulaFunction>;
