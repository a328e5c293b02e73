import type { Expression } from './layer-expressions.ts';
import type { RowScope } from './row-scope.ts';
import { printSelect } from './select.ts';
import { keyNames } from './sql-writer.ts';

/** Columns of nested queries: layer 0 is worked out from the table, each further one from the layers below it. */
export interface LayerColumns {
  /** A column on a layer, as an expression for the layers above. */
  add(layer: number, sql: string): Expression;
  /** A condition on the row of the table, which is never null. Of tests with the same `choice` one at most holds. */
  test(sql: string, choice?: string): Expression;
  /** The expression under a name, worked out once; names and constants stay as they are. */
  named(expression: Expression): Expression;
  /** The FROM item with all columns added until now, and the key as `k0` ... when it is wanted. */
  from(where: readonly string[], withKey: boolean): string;
  /**
   * As `from`, with one row for all rows for which the tests say the same, and their number as `n`; undefined when this
   * is not worth it for so many counts.
   */
  grouped(where: readonly string[], counts: number): string | undefined;
}

/** Rows with more different answers would be grouped in vain. */
const mostAnswers = 65_536;
/** A count costs about as much as a test, or as a choice between several; grouping as much as so many counts. */
const countsSaved = 8;

interface LayerColumn {
  name: string;
  layer: number;
  sql: string;
  isTest: boolean;
  choice?: string | undefined;
}

/** Tests of which one at most holds, together. */
function choicesOf(tests: readonly LayerColumn[]): LayerColumn[][] {
  return [...Map.groupBy(tests, ({ name, choice }) => choice ?? name).values()];
}

/** @param row the row of the table, which is read under `alias`. */
export function layerColumns(row: RowScope, alias: string): LayerColumns {
  const columns: LayerColumn[] = [];
  const { writer, source } = row;
  const { layout } = writer;

  const on = (layer: number): string[] =>
    columns.filter((one) => one.layer === layer).map(({ sql, name }) => `${sql} AS ${name}`);

  function bottom(where: readonly string[], withKey: boolean): string {
    const names = keyNames(source, writer);
    const keys = withKey ? row.keys().map((key, index) => `${key} AS ${names[index]}`) : [];
    const own = [...keys, ...on(0)];
    const joins = row.joins.map((one) => one());
    const from = `${writer.print.table(source, row.used, writer)} AS ${alias}`;
    return printSelect({ columns: own.length > 0 ? own : ['1'], from, joins, where }, layout);
  }

  const add = (layer: number, sql: string, isTest = false, choice?: string): Expression => {
    const name = `c${columns.length}`;
    columns.push({ name, layer, sql, isTest, choice });
    return { layer, sql: name };
  };

  function layered(below: string): string {
    let stack = below;
    const top = Math.max(0, ...columns.map(({ layer }) => layer));
    for (let layer = 1; layer <= top; layer += 1) {
      const made = on(layer);
      if (made.length > 0) {
        stack = printSelect({ columns: ['*', ...made], from: `${layout.nest(stack)} AS ${alias}` }, layout);
      }
    }
    return `${layout.nest(stack)} AS ${alias}`;
  }

  /** The answers to all tests as one number, a digit for each choice. */
  function answers(where: readonly string[]): string {
    const tests = columns.filter(({ layer }) => layer === 0);
    const choices = choicesOf(tests);
    let place = 1;
    const digits = choices.map((options) => {
      const digit = { options, place, base: options.length + 1 };
      place *= digit.base;
      return digit;
    });
    // CASE takes an unknown answer for no by itself.
    const numbers = digits.map((digit) => {
      const whens = digit.options.map(
        ({ sql }, index) => `WHEN ${sql.replace(/ IS TRUE$/, '')} THEN ${(index + 1) * digit.place}`,
      );
      return `CASE ${whens.join(' ')} ELSE 0 END`;
    });
    const joins = row.joins.map((one) => one());
    const from = `${writer.print.table(source, row.used, writer)} AS ${alias}`;
    const coded = printSelect({ columns: [`${numbers.join(' + ')} AS m`], from, joins, where }, layout);
    const counted = printSelect(
      { columns: ['m', 'count(*) AS n'], from: `${layout.nest(coded)} AS ${alias}`, groupBy: ['m'] },
      layout,
    );
    const told = digits.flatMap((digit) =>
      digit.options.map(({ name }, index) => `(m // ${digit.place}) % ${digit.base} = ${index + 1} AS ${name}`),
    );
    return printSelect({ columns: ['n', ...told], from: `${layout.nest(counted)} AS ${alias}` }, layout);
  }

  return {
    add: (layer, sql) => add(layer, sql),
    test: (sql, choice) => add(0, sql, true, choice),
    named: (one) => (/^\w+$/.test(one.sql) ? one : add(one.layer + 1, one.sql)),
    from: (where, withKey) => layered(bottom(where, withKey)),
    grouped: (where, counts) => {
      const below = columns.filter(({ layer }) => layer === 0);
      const choices = choicesOf(below);
      const answersPossible = choices.reduce((product, options) => product * (options.length + 1), 1);
      const isFit = below.length > 0 && below.every(({ isTest }) => isTest) && answersPossible <= mostAnswers;
      return isFit && counts >= choices.length + countsSaved ? layered(answers(where)) : undefined;
    },
  };
}
