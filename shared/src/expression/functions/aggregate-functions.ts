import type { WindowFunction } from '../../relation/derived-source.ts';
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
  /** How people read it over rows of the same table, if it can be. */
  over?: string;
  /** What it does over these in an order, up to the row; the first of an order needs none. */
  running?: WindowFunction;
}

const category = 'aggregate';
const skipped = 'Rows with an empty value are left out; empty when none is left.';

/** Functions of rows: of those a link leads to, and most of them over those of the same table. */
export const aggregateFormulaFunctions = {
  count: {
    category,
    also: ['Count', 'CountAll', 'Over'],
    takes: 'rows -> integer',
    fn: 'count',
    of: null,
    over: 'over partition by values order by values -> integer',
    running: 'count',
    doc: 'Number of linked rows; with over, of rows of the same table.',
    empties: '0 without rows.',
    examples: [
      ['count(purchases)', '3'],
      ["count(purchases where store = 'S9')", '0'],
      ['count(household.members)', '2'],
      ['count(over partition by country)', '4'],
      ['count(over all)', '12'],
    ],
  },
  countFilled: {
    category,
    also: ['Count'],
    takes: 'rows, value: any -> integer',
    fn: 'count-filled',
    of: 'any',
    over: 'value: any over partition by values order by values -> integer',
    running: 'count-filled',
    doc: 'Number of rows whose value is not empty.',
    empties: '0 without rows.',
    examples: [
      ['countFilled(purchases, product.category)', '3'],
      ['countFilled(email over all)', '10'],
    ],
  },
  countDistinct: {
    category,
    also: ['Countdistinct'],
    takes: 'rows, value: any -> integer',
    fn: 'count-distinct',
    of: 'any',
    over: 'value: any over partition by values -> integer',
    doc: 'Number of different values of rows that are not empty.',
    empties: '0 without rows.',
    examples: [
      ['countDistinct(purchases, product.category)', '2'],
      ['countDistinct(tier over partition by country)', '2'],
    ],
  },
  sum: {
    category,
    also: ['Sum', 'total', 'running total', 'Over'],
    takes: 'rows, value: number -> number',
    fn: 'sum',
    of: 'number',
    over: 'value: number over partition by values order by values -> number',
    running: 'sum',
    doc: 'Sum of a value over rows; floats are added as decimals with 9 places.',
    empties: 'Empty values are left out; 0 without rows.',
    examples: [
      ['sum(purchases, amount)', '117.9'],
      ["sum(purchases, amount where product.category = 'clothes')", '28'],
      ['sum(household.members, count(purchases))', '4'],
      ['sum(points over partition by country)', '1240'],
      ['sum(points over partition by country order by points desc)', '1120'],
    ],
  },
  avg: {
    category,
    also: ['Avg', 'average', 'mean', 'Over'],
    takes: 'rows, value: number -> float',
    fn: 'avg',
    of: 'number',
    over: 'value: number over partition by values order by values -> float',
    running: 'avg',
    doc: 'Average of a value over rows.',
    empties: skipped,
    examples: [
      ['round(avg(purchases, amount), 2)', '39.3'],
      ['avg(points over partition by tier)', '260'],
    ],
  },
  min: {
    category,
    also: ['Min', 'lowest'],
    takes: 'rows, value: ordered -> ordered',
    fn: 'min',
    of: 'ordered',
    over: 'value: ordered over partition by values order by values -> ordered',
    running: 'min',
    doc: 'Lowest value of rows.',
    empties: skipped,
    examples: [
      ['min(purchases, bought_on)', '2025-12-24'],
      ['min(born over partition by country)', '1970-05-01'],
    ],
  },
  max: {
    category,
    also: ['Max', 'highest'],
    takes: 'rows, value: ordered -> ordered',
    fn: 'max',
    of: 'ordered',
    over: 'value: ordered over partition by values order by values -> ordered',
    running: 'max',
    doc: 'Highest value of rows.',
    empties: skipped,
    examples: [
      ['max(purchases, amount)', '89.9'],
      ['max(points over all)', '500'],
    ],
  },
  stdDev: {
    category,
    also: ['StdDev', 'deviation'],
    takes: 'rows, value: number -> float',
    fn: 'stddev',
    of: 'number',
    over: 'value: number over partition by values -> float',
    doc: 'Standard deviation of a value over all rows, taken as the whole population.',
    empties: skipped,
    examples: [
      ['round(stdDev(purchases, amount), 3)', '36.012'],
      ['round(stdDev(points over partition by tier), 2)', '156.84'],
    ],
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
    over: 'value: any over partition by values order by values -> any',
    doc: 'Value of the row that is first in an order; empties come last, rows that tie are taken by key.',
    empties: 'The value may be empty; empty without rows.',
    examples: [
      ['first(purchases, sku order by bought_on)', 'boot'],
      ['first(purchases, sku order by amount)', 'sock'],
      ['first(first_name over partition by country order by points desc)', 'Gus'],
    ],
  },
  last: {
    category,
    also: ['Last', 'latest row'],
    takes: 'rows, value: any order by value -> any',
    fn: 'first',
    of: 'any',
    turned: true,
    over: 'value: any over partition by values order by values -> any',
    doc: 'Value of the row that is last in an order; rows whose order is empty are taken only when there are no others, rows that tie are taken by key.',
    empties: 'The value may be empty; empty without rows.',
    examples: [
      ['last(purchases, sku order by bought_on)', 'hat'],
      ['last(id over partition by country order by created_at)', '8'],
    ],
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
