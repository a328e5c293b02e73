import type { Condition, LinkedCondition, LinkedTest } from '../../condition/condition.ts';
import { aggregate } from './aggregate.ts';
import { attributeOf, plain, typeAt } from './attribute.ts';
import type { Measured } from './measured.ts';
import { operatorHolds } from './operator.ts';
import { byKey, byValue, inOrder } from './order.ts';
import { follow, linkNamed, rowsAlong, type RuleContext, tableNamed, withColumns } from './rule-context.ts';
import { formulaOf, formulaType } from './simple-formula.ts';
import { isEmpty, type NaiveRow } from './value.ts';

type Test<Kind extends LinkedTest['kind']> = Extract<LinkedTest, { kind: Kind }>;
type Holds = (context: RuleContext, table: string, row: NaiveRow, condition: Condition) => boolean;

/** Whether a condition on linked rows holds for a row. */
export function linkedHolds(
  context: RuleContext,
  table: string,
  row: NaiveRow,
  condition: LinkedCondition,
  holds: Holds,
): boolean {
  if (condition.link === null) throw new Error('no link chosen');
  const start = follow(context, table, row, condition.via);
  const link = linkNamed(context, start.table, condition.link);
  const { test } = condition;
  const inner = withColumns(context, []);
  const all = start.row === undefined ? [] : rowsAlong(context, link, start.row);
  const rows = all.filter((linked) => holds(inner, link.toTable, linked, condition.where));
  if (rows.length === 0) context.notes.add(`no linked rows: ${test.kind === 'aggregate' ? test.fn : test.kind}`);
  const formula = (text: string): Measured =>
    start.row === undefined
      ? { kind: 'plain', type: 'integer', value: null }
      : formulaOf(inner, start.table, start.row, text);
  const side = { clock: context.clock, variables: context.variables, formula };
  switch (test.kind) {
    case 'exists':
      return rows.length > 0;
    case 'not-exists':
      return rows.length === 0;
    case 'count':
      return operatorHolds({ kind: 'plain', type: 'integer', value: BigInt(rows.length) }, test, side);
    case 'aggregate':
      return operatorHolds(aggregated(inner, link.toTable, rows, test), test, side);
    case 'row': {
      const { by, which, such } = test;
      if (by === null) throw new Error('no attribute chosen');
      const value = (linked: NaiveRow) => plain(attributeOf(inner, link.toTable, linked, by));
      const order = byValue(value, which === 'first' ? 'ascending' : 'descending');
      const fulfils = (linked: NaiveRow) => holds(inner, link.toTable, linked, such);
      const isKeyless = tableNamed(context, link.toTable).key.length === 0;
      const last = isKeyless ? byValue(fulfils, 'descending') : byKey(context, link.toTable);
      const [first, second] = inOrder(rows, [order], last);
      if (first !== undefined && second !== undefined && order(first, second) === 0) context.notes.add('tie: row');
      return first !== undefined && fulfils(first);
    }
    case 'time-since':
      return timeSinceHolds(inner, link.toTable, rows, test, side);
  }
}

function aggregated(
  context: RuleContext,
  table: string,
  rows: readonly NaiveRow[],
  { fn, attribute, formula }: Test<'aggregate'>,
): Measured {
  if (attribute === null && formula === undefined) throw new Error('no attribute chosen');
  const of = (linked: NaiveRow) =>
    formula === undefined && attribute !== null
      ? attributeOf(context, table, linked, attribute)
      : formulaOf(context, table, linked, formula ?? '');
  const type =
    formula === undefined && attribute !== null
      ? typeAt(context, table, attribute)
      : formulaType(context, table, formula ?? '');
  const values = rows.map((linked) => plain(of(linked)));
  if (values.length > 0 && values.every(isEmpty)) context.notes.add(`only empties: ${fn}`);
  return aggregate(fn, type, values);
}

/** At least n ago: the date lies on the day n units ago, or before; at most: on it, or after. */
function timeSinceHolds(
  context: RuleContext,
  table: string,
  rows: readonly NaiveRow[],
  { which, by, operator, amount, unit }: Test<'time-since'>,
  side: Parameters<typeof operatorHolds>[2],
): boolean {
  if (by === null) throw new Error('no attribute chosen');
  const values = rows.map((linked) => plain(attributeOf(context, table, linked, by)));
  const date = aggregate(which === 'first' ? 'min' : 'max', typeAt(context, table, by), values);
  const value = { kind: 'one' as const, value: { relative: 'ago' as const, amount, unit } };
  return operatorHolds(date, { operator: operator === 'at-least' ? 'at-most' : 'at-least', value }, side);
}
