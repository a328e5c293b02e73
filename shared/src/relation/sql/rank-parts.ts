import type { Quota, Rank } from '../relation.ts';
import type { PopulationRows } from './population-rows.ts';
import { printFilled } from './print-scalar.ts';
import { printSelect } from './select.ts';
import type { SqlWriter } from './sql-writer.ts';

export const directions: Record<Rank['orderBy'][number]['direction'], string> = {
  ascending: 'ASC',
  descending: 'DESC',
};

/** Empties last in both directions, ties by key. A constant orders nothing, and a number would name a column. */
export function printOrder(one: Rank, { row }: PopulationRows): string[] {
  const orders = tellingOrders(one).map(
    ({ by, direction }) => `${printFilled(by, row)} ${directions[direction]} NULLS LAST`,
  );
  return [...orders, ...row.keys()];
}

/** The code as a column. */
export function printCode(one: Rank, cases: readonly string[], writer: SqlWriter): string {
  const code = `CAST(CASE ${cases.join(' ')} ELSE 1 END AS ${writer.dialect.codeType(1)})`;
  return `${code} AS ${writer.besideKey(one.source, 'code')}`;
}

/** How many rows are kept. */
export function printQuota(quota: Quota, writer: SqlWriter): string {
  if (quota.kind === 'rows') return String(quota.rows);
  const alias = writer.alias();
  const rounded = (ppm: number) => `(count(*) * ${ppm} + 500000) // 1000000`;
  const share = quota.fromPpm === 0 ? rounded(quota.toPpm) : `${rounded(quota.toPpm)} - ${rounded(quota.fromPpm)}`;
  const from = `${writer.layout.nest(writer.print.keys(quota.of, writer))} AS ${alias}`;
  return writer.layout.nest(printSelect({ columns: [share], from }, writer.layout));
}

/** A constant orders nothing. */
export function tellingOrders(one: Rank): Rank['orderBy'] {
  return one.orderBy.filter(({ by }) => by.kind !== 'literal');
}
