import type { DataType } from '../../catalog/data-type.ts';
import type { ConditionGroup } from '../../condition/condition.ts';
import type { LinkedAggregate } from '../../condition/condition.ts';
import type { AttributePath } from '../../attribute/attribute-path.ts';
import { aggregate } from './aggregate.ts';
import { attributeOf, plain, typeAt } from './attribute.ts';
import { holds } from './condition.ts';
import { byKey, byValue, type Criterion } from './order.ts';
import { follow, linkNamed, rowsAlong, type RuleContext, withColumns } from './rule-context.ts';
import { formulaOf, formulaType } from './simple-formula.ts';
import type { NaiveRow, NaiveValue } from './value.ts';

/** Rows behind 0-1 links and then one to many, for which a rule holds. */
export interface LinkedRows {
  via: readonly string[];
  link: string | null;
  where: ConditionGroup;
}

/** The linked rows of a row, with their table. Columns added to the row do not exist on them. */
export function linkedRowsOf(
  context: RuleContext,
  table: string,
  row: NaiveRow | undefined,
  { via, link, where }: LinkedRows,
): { table: string; rows: NaiveRow[]; context: RuleContext } {
  const inner = withColumns(context, []);
  const at = via.reduce((from, name) => linkNamed(context, from, name).toTable, table);
  const direction = linkNamed(context, at, link ?? '');
  const start = row && follow(context, table, row, via).row;
  const all = start === undefined ? [] : rowsAlong(context, direction, start);
  const rows = all.filter((linked) => holds(inner, direction.toTable, linked, where));
  return { table: direction.toTable, rows, context: inner };
}

/** What an aggregate is computed from: rows are counted, or an attribute or a formula of each is read. */
export interface Aggregated {
  fn: 'count' | LinkedAggregate;
  attribute: AttributePath | null;
  formula?: string | undefined;
}

/** The aggregate of rows of a table as the value of a column; averages and deviations are floats, other sums decimals. */
export function aggregateValue(
  context: RuleContext,
  table: string,
  rows: readonly NaiveRow[],
  { fn, attribute, formula }: Aggregated,
): { type: DataType; value: NaiveValue } {
  if (fn === 'count') return { type: 'integer', value: BigInt(rows.length) };
  const type = formula === undefined ? typeAt(context, table, chosen(attribute)) : formulaType(context, table, formula);
  const values = rows.map((row) =>
    formula === undefined
      ? plain(attributeOf(context, table, row, chosen(attribute)))
      : formulaOf(context, table, row, formula).value,
  );
  const measured = aggregate(fn, type, values);
  if (measured.kind === 'average') {
    const unit = measured.type === 'integer' ? 1 : 1e6;
    return {
      type: 'float',
      value: measured.count === 0n ? null : Number(measured.sum) / unit / Number(measured.count),
    };
  }
  if (fn === 'sum' && type === 'float')
    return { type: 'decimal', value: BigInt(Math.round(Number(measured.value) * 1e6)) };
  return { type: measured.type, value: measured.value };
}

/** Rows in order of the attributes, and then by key. */
export function orderOf(
  context: RuleContext,
  table: string,
  orders: readonly { attribute: AttributePath | null; direction: 'ascending' | 'descending' }[],
): { criteria: Criterion[]; key: Criterion } {
  const criteria = orders.map(({ attribute, direction }) =>
    byValue((row) => plain(attributeOf(context, table, row, chosen(attribute))), direction),
  );
  return { criteria, key: byKey(context, table) };
}

/** An attribute of the settings. */
export function chosen(path: AttributePath | null): AttributePath {
  if (path === null) throw new Error('no attribute chosen');
  return path;
}
