import type { Rank } from '../relation.ts';
import type { Scalar } from '../scalar.ts';
import { openRows } from './population-rows.ts';
import { printFilled } from './print-scalar.ts';
import { directions, printCode, printOrder, printQuota, tellingOrders } from './rank-parts.ts';
import { printSelect } from './select.ts';
import { keyNames, type SqlWriter, tuple } from './sql-writer.ts';

/** True for a rank without partitions: its first rows are found by a sort with a limit. */
export function hasOnePartition(one: Rank): boolean {
  return one.partitionBy.length === 0;
}

/** True for a rank of which the lowest key of each partition is kept: the order need not be worked out. */
export function keepsLowestKey(one: Rank): boolean {
  const { source, quota } = one;
  return source.key.length === 1 && quota.kind === 'rows' && quota.rows === 1 && tellingOrders(one).length === 0;
}

/** A query for the keys of the rows that take part and lie within the quota, for a rank without partitions. */
export function printFirstKeys(one: Rank, writer: SqlWriter): string {
  const predicates = one.among ? [one.among] : [];
  const rows = openRows(one.input, { predicates, scalars: one.orderBy.map((order) => order.by) }, writer);
  const where = one.among ? writer.print.conjunction(one.among, rows.row) : [];
  return rows.query(rows.keyColumns, { where, orderBy: printOrder(one, rows), limit: printQuota(one.quota, writer) });
}

/** The rows with their values are worked out once and read twice: for which are the first, and for all. */
export function printFirst(one: Rank, writer: SqlWriter): string {
  const { layout } = writer;
  const orders = tellingOrders(one);
  const scalars = [...one.partitionBy, ...orders.map(({ by }) => by)];
  const rows = openRows(one.input, { predicates: one.among ? [one.among] : [], scalars }, writer);
  const name = (wanted: string) => writer.besideKey(one.source, wanted);
  const eligible = one.among
    ? [{ sql: `(${writer.print.predicate(one.among, rows.row)}) IS TRUE`, name: name('eligible') }]
    : [];
  const values = (list: readonly Scalar[], title: string) =>
    list.map((value, index) => ({ sql: printFilled(value, rows.row), name: name(`${title}_${index}`) }));
  const by = values(one.partitionBy, 'by');
  const order = values(
    orders.map((each) => each.by),
    'order',
  );
  const below = rows.query([
    ...rows.keyColumns,
    ...[...eligible, ...by, ...order].map((each) => `${each.sql} AS ${each.name}`),
  ]);
  const given = writer.dialect.quote(`_fanfare_ranked_${writer.alias()}`);
  const [first, all] = [writer.alias(), writer.alias()];
  const keysOf = (alias: string) => keyNames(one.source, writer).map((key) => `${alias}.${key}`);
  const read = { from: `${given} AS ${first}`, where: eligible.map((each) => `${first}.${each.name}`) };
  const kept = hasOnePartition(one)
    ? {
        columns: keysOf(first),
        orderBy: [
          ...order.map(
            (each, index) => `${first}.${each.name} ${directions[orders[index]?.direction ?? 'ascending']} NULLS LAST`,
          ),
          ...keysOf(first),
        ],
        limit: printQuota(one.quota, writer),
      }
    : { columns: keysOf(first).map((key) => `min(${key})`), groupBy: by.map((each) => `${first}.${each.name}`) };
  const cases = [
    ...eligible.map((each) => `WHEN NOT ${all}.${each.name} THEN ${one.otherwise}`),
    `WHEN ${tuple(keysOf(all))} IN ${layout.nest(printSelect({ ...read, ...kept }, layout))} THEN 0`,
  ];
  const columns = [...keysOf(all), printCode(one, cases, writer)];
  const query = printSelect({ columns, from: `${given} AS ${all}` }, layout);
  return `WITH ${given} AS MATERIALIZED ${layout.nest(below)}${layout.line}${query}`;
}
