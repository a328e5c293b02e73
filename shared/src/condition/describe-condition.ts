import type { AttributePath } from '../attribute/attribute-path.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { findLink } from '../catalog/lookup.ts';
import { resolveAttribute, walkLinks } from '../attribute/resolve-attribute.ts';
import type {
  AttributeCondition,
  Condition,
  ConditionGroup,
  ConditionValue,
  LinkedCondition,
  Operand,
} from './condition.ts';
import { attribute, type Description, joined, operator, plainText, sentence, value, words } from './description.ts';
import { noRowsFulfil } from './no-rows.ts';
import { emptyFulfils, operators } from './operators.ts';
import type { OperatorId } from './operator-id.ts';
import type { RelativePeriod } from '../moment/relative-date.ts';

/** How many listed values are spelt out. */
const SPELT = 3;
/** Only used to decide whether 0 fulfils a test, which no clock changes. */
const anyClock = { now: '2026-01-01T00:00:00Z', timeZone: 'UTC' };

/** A rule in words: "Country is one of FR, DE and some Purchases where Amount is more than 10". */
export function describeCondition(rule: ConditionGroup, table: string, catalog: Catalog): string {
  return plainText(describeConditionParts(rule, table, catalog));
}

/** A rule in words, piece by piece. */
export function describeConditionParts(rule: ConditionGroup, table: string, catalog: Catalog): Description {
  const said = describeGroup(rule, table, catalog);
  return said.length === 0 ? words('everyone') : said;
}

/** The label of an attribute with the links on the way ("Store › Region"); its column's name when it no longer exists. */
export function describeAttribute(path: AttributePath, table: string, catalog: Catalog): string {
  const context = { catalog, environment: new Map() };
  const resolved = resolveAttribute(context, table, path);
  const walked = walkLinks(context, table, path.links);
  const trail = walked.ok ? walked.value.directions.map((direction) => direction.label) : path.links;
  return [...trail, resolved.ok ? resolved.value.label : path.column].join(' › ');
}

function describeGroup(group: ConditionGroup, table: string, catalog: Catalog): Description {
  const list = (items: readonly Condition[], between: string) =>
    joined(
      items.filter((item) => !item.disabled).map((item) => describePart(item, table, catalog)),
      ` ${between} `,
    );
  const items = list(group.items, group.operator);
  const except = list(group.except, 'and');
  if (except.length === 0) return items;
  return sentence(items.length === 0 ? words('everyone') : items, words(' except '), except);
}

function describePart(condition: Condition, table: string, catalog: Catalog): Description {
  if (condition.kind === 'attribute') return describeTest(condition, table, catalog);
  if (condition.kind === 'linked') return describeLinked(condition, table, catalog);
  const said = describeGroup(condition, table, catalog);
  return said.length === 0 ? said : sentence(words('('), said, words(')'));
}

function describeTest(condition: AttributeCondition, table: string, catalog: Catalog): Description {
  if (!condition.attribute) return words('a condition without an attribute');
  const saysEmpty = condition.operator !== 'is-empty' && emptyFulfils(condition.operator, condition.orEmpty);
  return sentence(
    attribute(describeAttribute(condition.attribute, table, catalog)),
    describeComparison(condition.operator, condition.value),
    words(saysEmpty ? ' or empty' : ''),
  );
}

function describeLinked(condition: LinkedCondition, table: string, catalog: Catalog): Description {
  const walked = walkLinks({ catalog }, table, condition.via);
  const at = walked.ok ? walked.value.at : table;
  const direction = condition.link === null ? undefined : findLink(catalog, at, condition.link);
  const name = attribute(direction?.label ?? condition.link ?? 'a linked table');
  const where = direction ? describeGroup(condition.where, direction.toTable, catalog) : [];
  const rows = joined([name, where], ' where ');
  const { test } = condition;
  if (test.kind === 'exists') return sentence(words('some '), rows);
  if (test.kind === 'not-exists') return sentence(words('no '), rows);
  const measured =
    test.kind === 'count'
      ? words('number')
      : sentence(words(`${aggregates[test.fn]} `), attribute(attributeIn(test.attribute, direction?.toTable, catalog)));
  const none = noRowsFulfil(test, anyClock) ? ', including people with none' : '';
  return sentence(measured, words(' of '), rows, describeComparison(test.operator, test.value), words(none));
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

function describeComparison(id: OperatorId, compared: ConditionValue): Description {
  const said = describeValue(compared);
  return sentence(words(' '), operator(operators[id].words), words(said === '' ? '' : ' '), value(said));
}

function describeValue(compared: ConditionValue): string {
  if (compared.kind === 'one') return operand(compared.value);
  if (compared.kind === 'range') return `${operand(compared.from)} and ${operand(compared.to)}`;
  if (compared.kind === 'period') return period(compared.period);
  if (compared.kind === 'none') return '';
  const spelt = compared.values.slice(0, SPELT).map(String).join(', ');
  return `${spelt}${compared.values.length > SPELT ? ` and ${compared.values.length - SPELT} more` : ''}`;
}

function operand(one: Operand): string {
  if (typeof one === 'boolean') return one ? 'yes' : 'no';
  if (typeof one === 'string') return one === '' ? '…' : one;
  return `${one.amount} ${one.unit}${one.amount === 1 ? '' : 's'} ${one.relative === 'ago' ? 'ago' : 'from now'}`;
}

function period(one: RelativePeriod): string {
  if (one.period === 'this') return `this ${one.unit}`;
  if (one.period !== 'last' && one.period !== 'next') return one.period;
  return one.amount === 1 ? `the ${one.period} ${one.unit}` : `the ${one.period} ${one.amount} ${one.unit}s`;
}
