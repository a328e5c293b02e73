import { readScalar } from '../reads.ts';
import type { Rank } from '../relation.ts';
import type { Scalar } from '../scalar.ts';
import { openRows, type PopulationRows } from './population-rows.ts';
import { hasOnePartition, keepsLowestKey, printFirst } from './print-first.ts';
import { printFilled } from './print-scalar.ts';
import { directions, printCode, printOrder, printQuota } from './rank-parts.ts';
import { printSelect } from './select.ts';
import { keyNames, type SqlWriter } from './sql-writer.ts';

/** Keys with code 0 for those within the quota of their partition. */
export function printRank(one: Rank, writer: SqlWriter): string {
  return hasOnePartition(one) || keepsLowestKey(one) ? printFirst(one, writer) : printPlaces(one, writer);
}

function printPlaces(one: Rank, writer: SqlWriter): string {
  const scalars = [...one.partitionBy, ...one.orderBy.map((order) => order.by)];
  const rows = openRows(one.input, { predicates: one.among ? [one.among] : [], scalars }, writer);
  const eligible = one.among ? [`(${writer.print.predicate(one.among, rows.row)}) IS TRUE`] : [];
  const placeName = writer.besideKey(one.source, 'place');
  const eligibleName = writer.besideKey(one.source, 'eligible');
  const ranked = scalars.some(readsPopulation)
    ? printPlacesAbove(one, rows, eligible, { placeName, eligibleName })
    : rows.query([
        ...rows.keyColumns,
        ...eligible.map((test) => `${test} AS ${eligibleName}`),
        `row_number() OVER (${printWindow(
          [...eligible, ...one.partitionBy.map((by) => printFilled(by, rows.row))],
          printOrder(one, rows),
        )}) AS ${placeName}`,
      ]);
  const alias = writer.alias();
  const cases = [
    ...eligible.map(() => `WHEN NOT ${alias}.${eligibleName} THEN ${one.otherwise}`),
    `WHEN ${alias}.${placeName} <= ${printQuota(one.quota, writer)} THEN 0`,
  ];
  const keys = keyNames(one.source, writer).map((name) => `${alias}.${name}`);
  const columns = [...keys, printCode(one, cases, writer)];
  return printSelect({ columns, from: `${writer.layout.nest(ranked)} AS ${alias}` }, writer.layout);
}

/** A value that says in which population a row is may hold a window itself: it is computed in a query below this one. */
function printPlacesAbove(
  one: Rank,
  rows: PopulationRows,
  eligible: readonly string[],
  { placeName, eligibleName }: { placeName: string; eligibleName: string },
): string {
  const { writer } = rows.row;
  const name = (wanted: string) => writer.besideKey(one.source, wanted);
  const by = one.partitionBy.map((value, index) => ({ sql: printFilled(value, rows.row), name: name(`by_${index}`) }));
  const orders = one.orderBy.map((order, index) => ({
    sql: printFilled(order.by, rows.row),
    name: name(`order_${index}`),
    direction: directions[order.direction],
  }));
  const tests = eligible.map((sql) => ({ sql, name: eligibleName }));
  const below = rows.query([
    ...rows.keyColumns,
    ...[...tests, ...by, ...orders].map((column) => `${column.sql} AS ${column.name}`),
  ]);
  const keys = keyNames(one.source, writer);
  const window = printWindow(
    [...tests, ...by].map((column) => column.name),
    [...orders.map((order) => `${order.name} ${order.direction} NULLS LAST`), ...keys],
  );
  const columns = [...keys, ...tests.map((test) => test.name), `row_number() OVER (${window}) AS ${placeName}`];
  return printSelect({ columns, from: `${writer.layout.nest(below)} AS ${writer.alias()}` }, writer.layout);
}

function printWindow(partition: readonly string[], order: readonly string[]): string {
  const by = partition.length > 0 ? `PARTITION BY ${partition.join(', ')} ` : '';
  return `${by}ORDER BY ${order.join(', ')}`;
}

function readsPopulation(value: Scalar): boolean {
  let found = false;
  readScalar(value, {
    relation: () => {
      found = true;
    },
  });
  return found;
}
