import { readScalar } from '../reads.ts';
import type { Rank } from '../relation.ts';
import type { Scalar } from '../scalar.ts';
import { openRows } from './population-rows.ts';
import { hasOnePartition, keepsLowestKey, printFirst } from './print-first.ts';
import { printFilled } from './print-scalar.ts';
import { directions, printCode, printQuota, tellingOrders } from './rank-parts.ts';
import { printSelect } from './select.ts';
import { keyNames, type SqlWriter } from './sql-writer.ts';
import { holdWindow, named, nameOf, printPlace, sqlOf, type WindowValue } from './window.ts';

/** Keys with code 0 for those within the quota of their partition. */
export function printRank(one: Rank, writer: SqlWriter): string {
  return hasOnePartition(one) || keepsLowestKey(one) ? printFirst(one, writer) : printPlaces(one, writer);
}

function printPlaces(one: Rank, writer: SqlWriter): string {
  const { layout } = writer;
  const orders = tellingOrders(one);
  const scalars = [...one.partitionBy, ...orders.map((each) => each.by)];
  const rows = openRows(one.input, { predicates: one.among ? [one.among] : [], scalars }, writer);
  const name = (wanted: string) => writer.besideKey(one.source, wanted);
  const eligible = one.among
    ? [{ sql: `(${writer.print.predicate(one.among, rows.row)}) IS TRUE`, name: name('eligible') }]
    : [];
  const by = one.partitionBy.map((value, index) => ({ sql: printFilled(value, rows.row), name: name(`by_${index}`) }));
  const order = orders.map((each, index) => ({
    sql: printFilled(each.by, rows.row),
    name: name(`order_${index}`),
    way: ` ${directions[each.direction]} NULLS LAST`,
  }));
  const keys = rows.row.keys().map((sql, index) => ({ sql, name: writer.keyName(one.source, index), way: '' }));
  const place = (read: (value: WindowValue) => string) =>
    `${printPlace([...eligible, ...by], [...order, ...keys], read)} AS ${name('place')}`;
  const printAbove = (): string => {
    const from = `${layout.nest(rows.query(named([...keys, ...eligible, ...by, ...order])))} AS ${writer.alias()}`;
    return printSelect({ columns: [...[...keys, ...eligible].map(nameOf), place(nameOf)], from }, layout);
  };
  const ranked =
    scalars.some(readsPopulation) || holdWindow([...eligible, ...by, ...order])
      ? printAbove()
      : rows.query([...named([...keys, ...eligible]), place(sqlOf)]);
  const alias = writer.alias();
  const cases = [
    ...eligible.map((each) => `WHEN NOT ${alias}.${each.name} THEN ${one.otherwise}`),
    `WHEN ${alias}.${name('place')} <= ${printQuota(one.quota, writer)} THEN 0`,
  ];
  const columns = [...keyNames(one.source, writer).map((key) => `${alias}.${key}`), printCode(one, cases, writer)];
  return printSelect({ columns, from: `${layout.nest(ranked)} AS ${alias}` }, layout);
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
