import { readScalar } from '../reads.ts';
import type { Quota, Rank } from '../relation.ts';
import type { Scalar } from '../scalar.ts';
import { openRows, type PopulationRows } from './population-rows.ts';
import { printFilled } from './print-scalar.ts';
import { printSelect } from './select.ts';
import { keyNames, type SqlWriter, tuple } from './sql-writer.ts';

const directions: Record<Rank['orderBy'][number]['direction'], string> = { ascending: 'ASC', descending: 'DESC' };

/** Keys with code 0 for those within the quota of their partition. */
export function printRank(one: Rank, writer: SqlWriter): string {
  return hasOnePartition(one) ? printFirst(one, writer) : printPlaces(one, writer);
}

/** True for a rank without partitions: its first rows are found by a sort with a limit, from a second reading of its input. */
export function hasOnePartition(one: Rank): boolean {
  return one.partitionBy.length === 0;
}

/** A query for the keys of the rows that take part and lie within the quota, for a rank without partitions. */
export function printFirstKeys(one: Rank, writer: SqlWriter): string {
  const predicates = one.among ? [one.among] : [];
  const rows = openRows(one.input, { predicates, scalars: one.orderBy.map((order) => order.by) }, writer);
  const where = one.among ? writer.print.conjunction(one.among, rows.row) : [];
  return rows.query(rows.keyColumns, { where, orderBy: printOrder(one, rows), limit: printQuota(one.quota, writer) });
}

function printFirst(one: Rank, writer: SqlWriter): string {
  const outsiders = one.among && one.otherwise === 0 ? [one.among] : [];
  const rows = openRows(one.input, { predicates: outsiders }, writer);
  const cases = [
    ...outsiders.map((among) => `WHEN (${writer.print.predicate(among, rows.row)}) IS NOT TRUE THEN 0`),
    `WHEN ${tuple(rows.row.keys())} IN ${writer.layout.nest(printFirstKeys(one, writer))} THEN 0`,
  ];
  return rows.query([...rows.keyColumns, printCode(one, cases, writer)]);
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

/** Empties last in both directions, ties by key. A constant orders nothing, and a number would name a column. */
function printOrder(one: Rank, { row }: PopulationRows): string[] {
  const telling = one.orderBy.filter(({ by }) => by.kind !== 'literal');
  const orders = telling.map(({ by, direction }) => `${printFilled(by, row)} ${directions[direction]} NULLS LAST`);
  return [...orders, ...row.keys()];
}

function printCode(one: Rank, cases: readonly string[], writer: SqlWriter): string {
  const code = `CAST(CASE ${cases.join(' ')} ELSE 1 END AS ${writer.dialect.codeType(1)})`;
  return `${code} AS ${writer.besideKey(one.source, 'code')}`;
}

function printQuota(quota: Quota, writer: SqlWriter): string {
  if (quota.kind === 'rows') return String(quota.rows);
  const alias = writer.alias();
  const rounded = (ppm: number) => `(count(*) * ${ppm} + 500000) // 1000000`;
  const share = quota.fromPpm === 0 ? rounded(quota.toPpm) : `${rounded(quota.toPpm)} - ${rounded(quota.fromPpm)}`;
  const from = `${writer.layout.nest(writer.print.keys(quota.of, writer))} AS ${alias}`;
  return writer.layout.nest(printSelect({ columns: [share], from }, writer.layout));
}
