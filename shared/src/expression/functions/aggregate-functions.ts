import type { AggregateFunction } from '../../relation/scalar.ts';
import type { FunctionText } from './formula-function.ts';

/** A function of the rows a link leads to. */
export interface AggregateFormulaFunction extends FunctionText {
  category: 'aggregate';
  /** How people read it; `rows` is a link to many rows, with `where` and a condition or without. */
  takes: string;
  /** What it does with the rows; `exists` gives whether there is one. */
  fn: AggregateFunction | 'exists';
  /** What the value computed for each row must be; null for functions of rows alone. */
  of: 'any' | 'ordered' | 'number' | 'text' | null;
  /** For the first row in an order: whether the order is turned round. */
  turned?: boolean;
}

const category = 'aggregate';
const skipped = 'Rows with an empty value are left out; empty when none is left.';

/** Functions of linked rows. */
export const aggregateFormulaFunctions = {
  count: {
    category,
    also: ['Count', 'CountAll'],
    takes: 'rows -> integer',
    fn: 'count',
    of: null,
    doc: 'Number of linked rows.',
    empties: '0 without rows.',
    examples: [
      ['count(purchases)', '3'],
      ["count(purchases where store = 'S9')", '0'],
      ['count(household.members)', '2'],
    ],
  },
  countFilled: {
    category,
    also: ['Count'],
    takes: 'rows, value: any -> integer',
    fn: 'count-filled',
    of: 'any',
    doc: 'Number of linked rows whose value is not empty.',
    empties: '0 without rows.',
    examples: [['countFilled(purchases, product.category)', '3']],
  },
  countDistinct: {
    category,
    also: ['Countdistinct'],
    takes: 'rows, value: any -> integer',
    fn: 'count-distinct',
    of: 'any',
    doc: 'Number of different values of linked rows that are not empty.',
    empties: '0 without rows.',
    examples: [['countDistinct(purchases, product.category)', '2']],
  },
  sum: {
    category,
    also: ['Sum', 'total'],
    takes: 'rows, value: number -> number',
    fn: 'sum',
    of: 'number',
    doc: 'Sum of a value over linked rows; floats are added as decimals with 9 places.',
    empties: 'Empty values are left out; 0 without rows.',
    examples: [
      ['sum(purchases, amount)', '117.9'],
      ["sum(purchases, amount where product.category = 'clothes')", '28'],
      ['sum(household.members, count(purchases))', '4'],
    ],
  },
  avg: {
    category,
    also: ['Avg', 'average', 'mean'],
    takes: 'rows, value: number -> float',
    fn: 'avg',
    of: 'number',
    doc: 'Average of a value over linked rows.',
    empties: skipped,
    examples: [['round(avg(purchases, amount), 2)', '39.3']],
  },
  min: {
    category,
    also: ['Min', 'lowest'],
    takes: 'rows, value: ordered -> ordered',
    fn: 'min',
    of: 'ordered',
    doc: 'Lowest value of linked rows.',
    empties: skipped,
    examples: [['min(purchases, bought_on)', '2025-12-24']],
  },
  max: {
    category,
    also: ['Max', 'highest'],
    takes: 'rows, value: ordered -> ordered',
    fn: 'max',
    of: 'ordered',
    doc: 'Highest value of linked rows.',
    empties: skipped,
    examples: [['max(purchases, amount)', '89.9']],
  },
  stdDev: {
    category,
    also: ['StdDev', 'deviation'],
    takes: 'rows, value: number -> float',
    fn: 'stddev',
    of: 'number',
    doc: 'Standard deviation of a value over all linked rows, taken as the whole population.',
    empties: skipped,
    examples: [['round(stdDev(purchases, amount), 3)', '36.012']],
  },
  joined: {
    category,
    also: ['StringAgg', 'list', 'concatenate'],
    takes: 'rows, value: text -> text',
    fn: 'joined',
    of: 'text',
    doc: 'The different texts of linked rows in order, separated by a comma and a space.',
    empties: skipped,
    examples: [['joined(purchases, sku)', 'boot, hat, sock']],
  },
  first: {
    category,
    also: ['First'],
    takes: 'rows, value: any order by value -> any',
    fn: 'first',
    of: 'any',
    turned: false,
    doc: 'Value of the linked row that is first in an order; empties come last, rows that tie are taken by key.',
    empties: 'The value may be empty; empty without rows.',
    examples: [
      ['first(purchases, sku order by bought_on)', 'boot'],
      ['first(purchases, sku order by amount)', 'sock'],
    ],
  },
  last: {
    category,
    also: ['Last', 'latest row'],
    takes: 'rows, value: any order by value -> any',
    fn: 'first',
    of: 'any',
    turned: true,
    doc: 'Value of the linked row that is last in an order; rows whose order is empty are taken only when there are no others, rows that tie are taken by key.',
    empties: 'The value may be empty; empty without rows.',
    examples: [['last(purchases, sku order by bought_on)', 'hat']],
  },
  exists: {
    category,
    also: ['Exists', 'any'],
    takes: 'rows -> boolean',
    fn: 'exists',
    of: null,
    doc: 'Whether there is a linked row.',
    empties: 'False without rows.',
    examples: [
      ["exists(purchases where sku = 'boot')", 'true'],
      ['exists(purchases where amount > 100)', 'false'],
    ],
  },
} satisfies Record<string, AggregateFormulaFunction>;
