import type {
  AttributeCondition,
  AttributePath,
  Condition,
  ConditionGroup,
  LinkedCondition,
} from '../../condition/condition.ts';
import { aggregate } from './aggregate.ts';
import type { Measured } from './measured.ts';
import { operatorHolds } from './operator.ts';
import { follow, linkNamed, rowsAlong, type RuleContext, tableNamed } from './rule-context.ts';
import { isEmpty, type NaiveRow, valueOf } from './value.ts';

/** The value of an attribute of a row, followed along 0-1 links. */
export function attributeOf(context: RuleContext, table: string, row: NaiveRow, path: AttributePath): Measured {
  const end = follow(context, table, row, path.links);
  const type = tableNamed(context, end.table).columns.get(path.column);
  if (type === undefined) throw new Error(`no column ${path.column} in ${end.table}`);
  return { kind: 'plain', type, value: end.row === undefined ? null : valueOf(end.row, path.column) };
}

/** Whether a condition holds for a row of a table: yes or no, there is no third answer. */
export function holds(context: RuleContext, table: string, row: NaiveRow, condition: Condition): boolean {
  switch (condition.kind) {
    case 'attribute': {
      if (condition.attribute === null) throw new Error('no attribute chosen');
      const measured = attributeOf(context, table, row, condition.attribute);
      noteEmpty(context, measured, condition);
      return operatorHolds(measured, condition.operator, condition.value, context.clock, condition.orEmpty);
    }
    case 'linked':
      return linkedHolds(context, table, row, condition);
    case 'group':
      return groupHolds(context, table, row, condition);
  }
}

function noteEmpty(context: RuleContext, measured: Measured, { attribute, operator }: AttributeCondition): void {
  if (measured.kind !== 'plain') return;
  if (measured.value === '') context.notes.add(`empty text: ${operator}`);
  else if (measured.value === null)
    context.notes.add(attribute?.links.length ? `nothing at the end of links: ${operator}` : `nothing: ${operator}`);
}

function groupHolds(context: RuleContext, table: string, row: NaiveRow, group: ConditionGroup): boolean {
  const one = (condition: Condition) => holds(context, table, row, condition);
  const items = group.items.filter(isEnabled);
  const except = group.except.filter(isEnabled);
  const kept = items.length === 0 || (group.operator === 'and' ? items.every(one) : items.some(one));
  return kept && !(except.length > 0 && except.every(one));
}

function isEnabled(condition: Condition): boolean {
  return condition.disabled !== true;
}

function linkedHolds(context: RuleContext, table: string, row: NaiveRow, condition: LinkedCondition): boolean {
  if (condition.link === null) throw new Error('no link chosen');
  const start = follow(context, table, row, condition.via);
  const link = linkNamed(context, start.table, condition.link);
  const { test } = condition;
  const all = start.row === undefined ? [] : rowsAlong(context, link, start.row);
  const rows = all.filter((linked) => holds(context, link.toTable, linked, condition.where));
  if (rows.length === 0) context.notes.add(`no linked rows: ${test.kind === 'aggregate' ? test.fn : test.kind}`);
  switch (test.kind) {
    case 'exists':
      return rows.length > 0;
    case 'not-exists':
      return rows.length === 0;
    case 'count': {
      const count: Measured = { kind: 'plain', type: 'integer', value: BigInt(rows.length) };
      return operatorHolds(count, test.operator, test.value, context.clock);
    }
    case 'aggregate': {
      const path = test.attribute;
      if (path === null) throw new Error('no attribute chosen');
      const type = typeAt(context, link.toTable, path);
      const values = rows.map((linked) => plain(attributeOf(context, link.toTable, linked, path)));
      if (values.length > 0 && values.every(isEmpty)) context.notes.add(`only empties: ${test.fn}`);
      return operatorHolds(aggregate(test.fn, type, values), test.operator, test.value, context.clock);
    }
  }
}

function typeAt(context: RuleContext, table: string, path: AttributePath) {
  const end = path.links.reduce((at, name) => linkNamed(context, at, name).toTable, table);
  const type = tableNamed(context, end).columns.get(path.column);
  if (type === undefined) throw new Error(`no column ${path.column} in ${end}`);
  return type;
}

function plain(measured: Measured) {
  if (measured.kind !== 'plain') throw new Error('an attribute is never an average');
  return measured.value;
}
