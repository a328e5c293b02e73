import type { Quota, Rank } from '../relation.ts';
import { openRows } from './population-rows.ts';
import { printFilled } from './print-scalar.ts';
import { printSelect } from './select.ts';
import { keyNames, type SqlWriter } from './sql-writer.ts';

const directions: Record<Rank['orderBy'][number]['direction'], string> = { ascending: 'ASC', descending: 'DESC' };

/** Ranks rows within each partition and compares the place with the quota. */
export function printRank(one: Rank, writer: SqlWriter): string {
  const scalars = [...one.partitionBy, ...one.orderBy.map((order) => order.by)];
  const rows = openRows(one.input, { predicates: one.among ? [one.among] : [], scalars }, writer);
  const eligible = one.among ? `(${writer.print.predicate(one.among, rows.row)}) IS TRUE` : undefined;
  const partition = [...(eligible ? [eligible] : []), ...one.partitionBy.map((by) => printFilled(by, rows.row))];
  const order = [
    ...one.orderBy.map(({ by, direction }) => `${printFilled(by, rows.row)} ${directions[direction]} NULLS LAST`),
    ...rows.row.keys(),
  ];
  const window = `${partition.length > 0 ? `PARTITION BY ${partition.join(', ')} ` : ''}ORDER BY ${order.join(', ')}`;
  const placeName = writer.besideKey(one.source, 'place');
  const eligibleName = writer.besideKey(one.source, 'eligible');
  const ranked = rows.query([
    ...rows.keyColumns,
    ...(eligible ? [`${eligible} AS ${eligibleName}`] : []),
    `row_number() OVER (${window}) AS ${placeName}`,
  ]);
  const alias = writer.alias();
  const cases = [
    ...(eligible ? [`WHEN NOT ${alias}.${eligibleName} THEN ${one.otherwise}`] : []),
    `WHEN ${alias}.${placeName} <= ${printQuota(one.quota, writer)} THEN 0`,
  ];
  const code = `CAST(CASE ${cases.join(' ')} ELSE 1 END AS ${writer.dialect.codeType(1)})`;
  const keys = keyNames(one.source, writer).map((name) => `${alias}.${name}`);
  const columns = [...keys, `${code} AS ${writer.besideKey(one.source, 'code')}`];
  return printSelect({ columns, from: `${writer.layout.nest(ranked)} AS ${alias}` }, writer.layout);
}

function printQuota(quota: Quota, writer: SqlWriter): string {
  if (quota.kind === 'rows') return String(quota.rows);
  const alias = writer.alias();
  const rounded = (ppm: number) => `(count(*) * ${ppm} + 500000) // 1000000`;
  const share = quota.fromPpm === 0 ? rounded(quota.toPpm) : `${rounded(quota.toPpm)} - ${rounded(quota.fromPpm)}`;
  const from = `${writer.layout.nest(writer.print.keys(quota.of, writer))} AS ${alias}`;
  return writer.layout.nest(printSelect({ columns: [share], from }, writer.layout));
}
