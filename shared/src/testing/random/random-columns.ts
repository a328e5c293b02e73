import type { EnrichmentEntry } from '../../activities/enrichment/config.ts';
import type { EqualAttributes } from '../../activities/settings/equal-attributes.ts';
import type { ValueAggregate } from '../../activities/settings/linked-values.ts';
import type { DataType } from '../../catalog/data-type.ts';
import type { ConditionGroup } from '../../condition/condition.ts';
import { withMore } from '../naive/column.ts';
import type { NaivePopulation } from '../naive/outcome.ts';
import type { Drawing, Outlet } from './drawing.ts';
import { randomFormula } from './random-formula.ts';
import { randomGroup } from './random-rule.ts';
import { directions, randomAttribute, randomPath, type Scope, withAdded } from './scope.ts';

const everyone: ConditionGroup = { kind: 'group', operator: 'and', items: [], except: [] };

/** Aggregates that fit a type; those that give floats are left out, for they are compared to the last digit. */
function aggregatesOn(type: DataType): ValueAggregate[] {
  const sums: ValueAggregate[] = type === 'integer' || type === 'decimal' ? ['sum'] : [];
  const floats: ValueAggregate[] = type === 'integer' || type === 'decimal' ? ['avg', 'stddev'] : [];
  const extremes: ValueAggregate[] = type === 'boolean' ? [] : ['min', 'max'];
  return [
    'count-distinct',
    'count-filled',
    ...sums,
    ...floats,
    ...extremes,
    ...(type === 'text' ? (['joined'] as const) : []),
  ];
}

/** Criteria of an order of rows. */
export function randomOrders(scope: Scope, table: string, least = 0) {
  const { draw } = scope;
  return draw.several(least, 2, () => ({
    attribute: randomAttribute(scope, table)?.path ?? null,
    direction: draw.pick(['ascending', 'descending'] as const),
  }));
}

/** An aggregate of rows of a table; the attribute may be one of the added columns. */
export function randomAggregateOf(scope: Scope, table: string) {
  const { draw } = scope;
  const isNumber = ({ type }: { type: DataType }) => type === 'integer' || type === 'decimal';
  const number = draw.chance(0.5) ? randomAttribute(scope, table, isNumber) : undefined;
  const found = number ?? (draw.chance(0.8) ? randomAttribute(scope, table) : undefined);
  if (found === undefined) return { fn: 'count' as const, attribute: null };
  const fitting = aggregatesOn(found.column.type);
  const sums = fitting.filter((fn) => fn === 'sum' || fn === 'avg' || fn === 'stddev' || fn === 'joined');
  return { fn: draw.pick([...fitting, ...sums, ...sums]), attribute: found.path };
}

/** What an Enrichment adds to a population; `others` are what arrives beside it, by transition. */
export function randomEntries(
  drawing: Drawing,
  population: NaivePopulation,
  others: readonly { transition: string; outlet: Outlet }[],
): EnrichmentEntry[] {
  const { draw } = drawing.scope;
  const entries: EnrichmentEntry[] = [];
  let scope = withAdded(drawing.scope, population.columns);
  for (const { transition, outlet } of others) {
    const entry = joinWith(drawing, scope, population.table, { transition, outlet });
    if (entry) entries.push(entry);
  }
  for (let left = draw.integer(entries.length > 0 ? 0 : 1, 3); left > 0; left -= 1) {
    const entry = draw.weighted<EnrichmentEntry | undefined>([
      [2, () => attributeEntry(drawing, scope, population.table)],
      [2, () => formulaEntry(drawing, scope, population.table)],
      [3, () => aggregateEntry(drawing, scope, population.table)],
      [3, () => rowsEntry(drawing, scope, population.table)],
      [1.5, () => joinWith(drawing, scope, population.table, undefined)],
    ]);
    if (entry === undefined) continue;
    entries.push(entry);
    const { columns } = drawing.trial('enrichment', { primary: null, columns: [entry] }, scope, population);
    scope = withAdded(scope, withMore(scope.context.columns, columns));
  }
  return entries.length > 0 ? entries : [constantEntry(drawing)];
}

function constantEntry(drawing: Drawing): EnrichmentEntry {
  return { kind: 'formula', ...drawing.nextColumn(), formula: '7' };
}

function attributeEntry(drawing: Drawing, scope: Scope, table: string): EnrichmentEntry | undefined {
  const found = randomAttribute(scope, table);
  return found && { kind: 'attribute', ...drawing.nextColumn(), attribute: found.path };
}

function formulaEntry(drawing: Drawing, scope: Scope, table: string): EnrichmentEntry | undefined {
  const found = randomFormula(scope, table);
  return found && { kind: 'formula', ...drawing.nextColumn(), formula: found.text };
}

function linked(scope: Scope, table: string) {
  const via = randomPath(scope, table, 0.3);
  const links = directions(scope, via.table, 'many');
  if (links.length === 0) return undefined;
  const link = scope.draw.pick(links);
  const inner = withAdded(scope, []);
  const where = scope.draw.chance(0.4) ? randomGroup(inner, link.toTable, 2) : everyone;
  return { at: link.toTable, inner, rows: { via: via.links, link: link.name, where } };
}

function aggregateEntry(drawing: Drawing, scope: Scope, table: string): EnrichmentEntry | undefined {
  const found = linked(scope, table);
  if (found === undefined) return undefined;
  const { at, inner, rows } = found;
  const formula = scope.draw.chance(0.3) ? randomFormula(inner, at) : undefined;
  const of = formula
    ? { fn: scope.draw.pick(aggregatesOn(formula.type)), attribute: null, formula: formula.text }
    : randomAggregateOf(inner, at);
  return { kind: 'aggregate', ...drawing.nextColumn(), ...rows, ...of };
}

function rowsEntry(drawing: Drawing, scope: Scope, table: string): EnrichmentEntry | undefined {
  const { draw, context } = scope;
  const found = linked(scope, table);
  const key = found && context.data.get(found.at)?.key;
  if (found === undefined || key === undefined || key.length === 0) return undefined;
  const attributes = draw.several(1, 2, () => ({
    ...drawing.nextColumn('_'),
    attribute: randomAttribute(found.inner, found.at)?.path ?? null,
  }));
  const array = draw.chance(0.5) ? drawing.nextColumn() : null;
  return {
    kind: 'rows',
    ...found.rows,
    orderBy: randomOrders(found.inner, found.at),
    rows: draw.integer(1, 3),
    attributes,
    array,
  };
}

/** Pairs of attributes of two tables that can be equal; none when nothing fits. */
export function randomPairs(own: Scope, table: string, other: Scope, otherTable: string): EqualAttributes[] {
  const { draw } = own;
  const left = randomAttribute(own, table, ({ type }) => type === 'text' || type === 'integer' || type === 'date');
  const right = left && randomAttribute(other, otherTable, ({ type }) => type === left.column.type);
  if (left === undefined || right === undefined) return [];
  const isText = left.column.type === 'text';
  return [{ own: left.path, other: right.path, trim: isText && draw.chance(0.4), fold: isText && draw.chance(0.4) }];
}

function joinWith(
  drawing: Drawing,
  scope: Scope,
  table: string,
  set: { transition: string; outlet: Outlet } | undefined,
): EnrichmentEntry | undefined {
  const { draw, context } = scope;
  const tables = [...context.data.values()].filter(({ key, name }) => key.length > 0 && !name.startsWith('_fanfare'));
  const otherTable = set?.outlet.population.table ?? draw.pick(tables).name;
  const other = withAdded(scope, set?.outlet.population.columns ?? []);
  const on = randomPairs(scope, table, other, otherTable);
  if (on.length === 0) return undefined;
  return {
    kind: 'join',
    from: set ? { kind: 'population', transition: set.transition } : { kind: 'table', table: otherTable },
    on: draw.chance(0.2) ? [...on, ...randomPairs(scope, table, other, otherTable)] : on,
    where: draw.chance(0.3) ? randomGroup(withAdded(other, []), otherTable, 2) : everyone,
    orderBy: randomOrders(other, otherTable),
    columns: draw.several(1, 2, () => ({
      ...drawing.nextColumn(),
      attribute: randomAttribute(other, otherTable)?.path ?? null,
    })),
    found: draw.chance(0.5) ? drawing.nextColumn() : null,
  };
}
