import { isNumeric } from '../../catalog/data-type.ts';
import type { Windowed, WindowFunction } from '../derived-source.ts';
import type { TableSource } from '../table-source.ts';
import { windowColumn } from '../windows.ts';
import { tableRow } from './row-scope.ts';
import { printSelect } from './select.ts';
import type { SqlWriter } from './sql-writer.ts';

/** Names of what a window is made of, in a query below it: values in OVER may be of any form there. */
interface Parts {
  value: string;
  /** A condition on the rows that take part. */
  filter: string;
  rows: string;
  peers: string;
}

/** A query for the key of each row of the table and the value over its rows. */
export function printWindowed(source: TableSource, windowed: Windowed, writer: SqlWriter): string {
  const { base, of, where, partitionBy, orderBy } = windowed;
  const { dialect, layout, print } = writer;
  const alias = writer.alias();
  const row = tableRow(writer, base, alias);
  const keys = row.keys();
  const columns = [
    ...keys.map((key, index) => `${key} AS k${index}`),
    ...partitionBy.map((value, index) => `${print.filled(value, row)} AS p${index}`),
    ...orderBy.map(({ by }, index) => `${print.filled(by, row)} AS o${index}`),
    ...(of ? [`${print.filled(of, row)} AS v`] : []),
    ...(where ? [`(${print.predicate(where, row)}) IS TRUE AS f`] : []),
  ];
  const joins = row.joins.map((join) => join());
  const below = printSelect({ columns, from: `${print.table(base, row.used, writer)} AS ${alias}`, joins }, layout);
  const orders = orderBy.map(
    ({ direction }, index) => `o${index} ${direction === 'descending' ? 'DESC' : 'ASC'} NULLS LAST`,
  );
  const partition = partitionBy.map((_, index) => `p${index}`).join(', ');
  const by = partition === '' ? '' : `PARTITION BY ${partition} `;
  const value = functions[windowed.fn](
    {
      value: of ? (windowed.fn === 'sum' || windowed.fn === 'avg' ? dialect.summand('v', of.type) : 'v') : '*',
      filter: where ? ' FILTER (WHERE f)' : '',
      rows: `OVER (${by}ORDER BY ${[...orders, ...keys.map((_, index) => `k${index}`)].join(', ')} ROWS UNBOUNDED PRECEDING)`,
      peers: `OVER (${by}ORDER BY ${orders.join(', ') || 'TRUE'})`,
    },
    dialect.types.float,
  );
  const name = windowColumn(base);
  const type = source.columns[name] ?? 'text';
  const exact = of && isNumeric(type) ? dialect.fitting(value, type) : value;
  const names = base.key.map((name, index) => `k${index} AS ${dialect.quote(name)}`);
  return printSelect(
    {
      columns: [...names, `${exact} AS ${dialect.quote(name)}`],
      from: `${layout.nest(below)} AS ${writer.alias()}`,
    },
    layout,
  );
}

const functions: Record<WindowFunction, (parts: Parts, float: string) => string> = {
  'row-number': ({ rows }) => `row_number() ${rows}`,
  rank: ({ peers }) => `rank() ${peers}`,
  count: ({ filter, rows }) => `count(*)${filter} ${rows}`,
  'count-filled': ({ value, filter, rows }) => `count(${value})${filter} ${rows}`,
  sum: ({ value, filter, rows }) => `coalesce(sum(${value})${filter} ${rows}, 0)`,
  avg: ({ value, filter, rows }, float) =>
    `CAST(sum(${value})${filter} ${rows} AS ${float}) / count(${value})${filter} ${rows}`,
  min: ({ value, filter, rows }) => `min(${value})${filter} ${rows}`,
  max: ({ value, filter, rows }) => `max(${value})${filter} ${rows}`,
};
