import { columnNames } from '../links.ts';
import type { Total } from '../relation.ts';
import type { AggregateValue, Scalar } from '../scalar.ts';
import { openLinkedRowsOf } from './linked-rows.ts';
import { openRows } from './population-rows.ts';
import { populationRow } from './row-scope.ts';
import { printSelect } from './select.ts';
import type { SqlWriter } from './sql-writer.ts';

/** One row with the sum. How many linked rows there are is counted without grouping them. */
export function printTotal(one: Total, writer: SqlWriter): string {
  const { dialect, layout } = writer;
  const sum = printLinkedTotal(one, writer);
  if (sum !== undefined) {
    return printSelect({ columns: [`CAST(${sum} AS ${dialect.types.integer}) AS ${dialect.quote('total')}`] }, layout);
  }
  const rows = openRows(one.input, { scalars: [one.value] }, writer);
  const summed = `coalesce(sum(${writer.print.value(one.value, rows.row)}), 0)`;
  return rows.query([`CAST(${summed} AS ${dialect.types.integer}) AS ${dialect.quote('total')}`]);
}

/** The sum of a number of linked rows, or of that number less one, as two counts. */
function printLinkedTotal({ input, value }: Total, writer: SqlWriter): string | undefined {
  const found = linkedCount(value);
  if (found === undefined || found.count.link.cardinality === 'one') return undefined;
  const { link, where } = found.count;
  const from = columnNames(link.from);
  const { key } = input.source;
  if (from?.length !== key.length || !key.every((name) => from.includes(name)) || !columnNames(link.at))
    return undefined;
  const { layout } = writer;
  const row = populationRow(writer, input.source, writer.alias());
  row.among = writer.print.keys(input, writer);
  const linked = layout.nest(openLinkedRowsOf(row, link, where).query({ columns: ['count(*)'] }));
  if (!found.lessOne) return linked;
  const people = `${layout.nest(writer.print.keys(input, writer))} AS ${writer.alias()}`;
  return `${linked} - ${layout.nest(printSelect({ columns: ['count(*)'], from: people }, layout))}`;
}

function linkedCount(value: Scalar): { count: AggregateValue; lessOne: boolean } | undefined {
  if (value.kind === 'aggregate') return value.fn === 'count' ? { count: value, lessOne: false } : undefined;
  if (value.kind !== 'call' || value.fn !== 'subtract') return undefined;
  const [first, second] = value.args;
  if (first?.kind !== 'aggregate' || first.fn !== 'count') return undefined;
  return second?.kind === 'literal' && second.value === '1' ? { count: first, lessOne: true } : undefined;
}
