import { isTemporal } from '../../catalog/data-type.ts';
import type { ConditionGroup, LinkedCondition, LinkedTest } from '../../condition/condition.ts';
import { rowsAlong, tableNamed } from '../naive/rule-context.ts';
import { randomAggregate } from './random-aggregate.ts';
import { linkedComparison } from './random-linked-comparison.ts';
import { directions, randomAttribute, randomPath, type Scope } from './scope.ts';

/** A condition on the rows of a link to many; `sub` draws the conditions these must fulfil. Undefined without such a link. */
export function randomLinkedCondition(
  scope: Scope,
  table: string,
  sub: (table: string) => ConditionGroup,
): LinkedCondition | undefined {
  const { draw, context } = scope;
  const via = randomPath(scope, table, 0.3);
  const links = directions(scope, via.table, 'many');
  if (links.length === 0) return undefined;
  const link = draw.pick(links);
  const where: ConditionGroup = draw.chance(0.4)
    ? sub(link.toTable)
    : { kind: 'group', operator: 'and', items: [], except: [] };
  const { rows } = tableNamed(context, link.fromTable);
  const sample = () => (rows.length === 0 ? [] : [...rowsAlong(context, link, draw.pick(rows))]);
  const count = () => BigInt(sample().length);
  const test = draw.weighted<LinkedTest | undefined>([
    [1.2, () => ({ kind: 'exists' })],
    [1.2, () => ({ kind: 'not-exists' })],
    [1.5, () => ({ kind: 'count', ...linkedComparison(scope, via.table, 'integer', () => String(count())) })],
    [28, () => randomAggregate(scope, via.table, link.toTable, sample)],
    [2, () => randomRow(scope, link.toTable, sub)],
    [2, () => randomTimeSince(scope, link.toTable)],
  ]);
  return { kind: 'linked', via: via.links, link: link.name, test: test ?? { kind: 'exists' }, where };
}

function randomRow(scope: Scope, table: string, sub: (table: string) => ConditionGroup): LinkedTest | undefined {
  const by = randomAttribute(scope, table);
  return by && { kind: 'row', which: scope.draw.pick(['first', 'last']), by: by.path, such: sub(table) };
}

function randomTimeSince(scope: Scope, table: string): LinkedTest | undefined {
  const { draw } = scope;
  const by = randomAttribute(scope, table, ({ type }) => isTemporal(type));
  if (by === undefined) return undefined;
  const unit = draw.pick(['minute', 'hour', 'day', 'week', 'month', 'year'] as const);
  const most = { minute: 300, hour: 60, day: 40, week: 6, month: 13, year: 2 }[unit];
  return {
    kind: 'time-since',
    which: draw.pick(['first', 'last']),
    by: by.path,
    operator: draw.pick(['at-least', 'at-most']),
    amount: draw.chance(0.5) ? draw.integer(0, 2) : draw.integer(0, most),
    unit,
  };
}
