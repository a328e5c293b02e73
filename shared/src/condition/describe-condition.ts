import type { Catalog } from '../catalog/catalog.ts';
import { findLink } from '../catalog/lookup.ts';
import { resolveAttribute, walkLinks } from './attribute.ts';
import type {
  AttributeCondition,
  AttributePath,
  Condition,
  ConditionGroup,
  ConditionValue,
  LinkedCondition,
  Operand,
} from './condition.ts';
import { noRowsFulfil } from './no-rows.ts';
import { emptyFulfils, operators } from './operators.ts';
import type { OperatorId } from './operator-id.ts';
import type { RelativePeriod } from './relative-date.ts';

/** How many listed values are spelt out. */
const SPELT = 3;
/** Only used to decide whether 0 fulfils a test, which no clock changes. */
const anyClock = { now: '2026-01-01T00:00:00Z', timeZone: 'UTC' };

/** A rule in words: "Country is one of FR, DE and Purchases exist where Amount is more than 10". */
export function describeCondition(rule: ConditionGroup, table: string, catalog: Catalog): string {
  const words = describeGroup(rule, table, catalog);
  return words === '' ? 'everyone' : words;
}

/** The label of an attribute with the links on the way ("Store › Region"); its column's name when it no longer exists. */
export function describeAttribute(path: AttributePath, table: string, catalog: Catalog): string {
  const context = { catalog, environment: new Map() };
  const resolved = resolveAttribute(context, table, path);
  const walked = walkLinks(context, table, path.links);
  const trail = walked.ok ? walked.value.directions.map((direction) => direction.label) : path.links;
  return [...trail, resolved.ok ? resolved.value.label : path.column].join(' › ');
}

function describeGroup(group: ConditionGroup, table: string, catalog: Catalog): string {
  const list = (items: readonly Condition[]) =>
    items.filter((item) => !item.disabled).map((item) => describePart(item, table, catalog));
  const items = list(group.items).filter(Boolean).join(` ${group.operator} `);
  const except = list(group.except).filter(Boolean).join(' and ');
  return except === '' ? items : `${items || 'everyone'} except ${except}`;
}

function describePart(condition: Condition, table: string, catalog: Catalog): string {
  if (condition.kind === 'attribute') return describeTest(condition, table, catalog);
  if (condition.kind === 'linked') return describeLinked(condition, table, catalog);
  const words = describeGroup(condition, table, catalog);
  return words === '' ? '' : `(${words})`;
}

function describeTest(condition: AttributeCondition, table: string, catalog: Catalog): string {
  if (!condition.attribute) return 'a condition without an attribute';
  const { operator } = condition;
  const words = `${describeAttribute(condition.attribute, table, catalog)} ${described(operator, condition.value)}`;
  const saysEmpty = operator !== 'is-empty' && emptyFulfils(operator, condition.orEmpty);
  return saysEmpty ? `${words} or empty` : words;
}

function describeLinked(condition: LinkedCondition, table: string, catalog: Catalog): string {
  const walked = walkLinks({ catalog }, table, condition.via);
  const at = walked.ok ? walked.value.at : table;
  const direction = condition.link === null ? undefined : findLink(catalog, at, condition.link);
  const name = direction?.label ?? condition.link ?? 'a linked table';
  const where = direction ? describeGroup(condition.where, direction.toTable, catalog) : '';
  const rows = where === '' ? name : `${name} where ${where}`;
  const { test } = condition;
  if (test.kind === 'exists') return `some ${rows}`;
  if (test.kind === 'not-exists') return `no ${rows}`;
  const of =
    test.kind === 'count'
      ? 'number'
      : `${aggregates[test.fn]} ${attributeIn(test.attribute, direction?.toTable, catalog)}`;
  const none = noRowsFulfil(test, anyClock) ? ', including people with none' : '';
  return `${of} of ${rows} ${described(test.operator, test.value)}${none}`;
}

const aggregates = {
  'count-distinct': 'number of different',
  sum: 'sum of',
  avg: 'average',
  min: 'lowest',
  max: 'highest',
} as const;

function attributeIn(path: AttributePath | null, table: string | undefined, catalog: Catalog): string {
  if (!path) return 'an attribute';
  return table === undefined ? path.column : describeAttribute(path, table, catalog);
}

function described(operator: OperatorId, value: ConditionValue): string {
  const { words } = operators[operator];
  if (value.kind === 'one') return `${words} ${operand(value.value)}`;
  if (value.kind === 'range') return `${words} ${operand(value.from)} and ${operand(value.to)}`;
  if (value.kind === 'period') return `${words} ${period(value.period)}`;
  if (value.kind === 'none') return words;
  const spelt = value.values.slice(0, SPELT).map(String).join(', ');
  return `${words} ${spelt}${value.values.length > SPELT ? ` and ${value.values.length - SPELT} more` : ''}`;
}

function operand(value: Operand): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return value === '' ? '…' : value;
  return `${value.amount} ${value.unit}${value.amount === 1 ? '' : 's'} ${value.relative === 'ago' ? 'ago' : 'from now'}`;
}

function period(value: RelativePeriod): string {
  if (value.period === 'this') return `this ${value.unit}`;
  if (value.period !== 'last' && value.period !== 'next') return value.period;
  return value.amount === 1
    ? `the ${value.period} ${value.unit}`
    : `the ${value.period} ${value.amount} ${value.unit}s`;
}
