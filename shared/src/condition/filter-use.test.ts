import { describe, expect, it } from 'vitest';
import { activeBuyers } from '../testing/example/filters.ts';
import { exampleContext } from '../testing/example/try-activity.ts';
import { compileCondition } from './compile-condition.ts';
import { type Condition, type ConditionGroup, everyone } from './condition.ts';
import { conditionAtPath, setAtPath } from './condition-path.ts';
import { expandFilter, filterIdsBelow, filterIdsIn } from './filter-use.ts';

const nested = { ...activeBuyers, id: 'nested', rule: rule({ kind: 'filter', filter: 'active-buyers', values: {} }) };
const circle = { ...activeBuyers, id: 'circle', rule: rule({ kind: 'filter', filter: 'circle', values: {} }) };
const filters = new Map([activeBuyers, { ...nested, parameters: [] }, circle].map((one) => [one.id, one]));
const context = { ...exampleContext, filters };

function rule(...items: Condition[]): ConditionGroup {
  return { ...everyone(), items };
}
const compile = (...items: Condition[]) => compileCondition(rule(...items), 'customers', context);
const codes = (...items: Condition[]) => compile(...items).problems.map(({ code, path }) => `${code} ${path}`);
const one = (value: string) => ({ kind: 'one' as const, value });

describe('predefined filters', () => {
  const use = (filter: string | null, values = {}): Condition => ({ kind: 'filter', filter, values });
  const since = { kind: 'period' as const, period: { period: 'this' as const, unit: 'year' as const } };

  it('stand for their rule with the values of the use', () => {
    expect(compile(use('active-buyers')).predicate).toEqual(compile(...activeBuyers.rule.items).predicate);
    const changed = expandFilter(activeBuyers, { since });
    expect(conditionAtPath(changed, 'items/0/where/items/0')).toMatchObject({ value: since });
    expect(compile(use('active-buyers', { since })).predicate).toEqual(compile(...changed.items).predicate);
    expect(compile(use('nested')).predicate).toEqual(compile(use('active-buyers')).predicate);
  });

  it('tell what is wrong at the place of their use', () => {
    expect(codes(use(null), use('gone'), use('circle'))).toEqual([
      'config.missing items/0',
      'filter.unknown items/1',
      'filter.cycle items/2',
    ]);
    expect(codes(use('active-buyers', { until: since }))).toEqual(['filter.parameter items/0']);
    expect(codes(use('active-buyers', { since: one('x') }))).toEqual(['condition.value.missing items/0/values/since']);
    const inHouseholds = compileCondition(rule(use('active-buyers')), 'households', context).problems;
    expect(inHouseholds).toEqual([expect.objectContaining({ code: 'filter.table' })]);
  });

  it('cannot make a rule larger than it may be', () => {
    const fourfold = (id: string, of: string) => ({
      ...nested,
      id,
      parameters: [],
      rule: rule(use(of), use(of), use(of), use(of)),
    });
    const ids = Array.from({ length: 6 }, (_, index) => `f${index}`);
    const tower = ids.map((id, index) => fourfold(id, ids[index - 1] ?? 'active-buyers'));
    const large = { ...context, filters: new Map([...filters, ...tower.map((one) => [one.id, one] as const)]) };
    const { problems } = compileCondition(rule(use('f5')), 'customers', large);
    expect(problems).toEqual([expect.objectContaining({ code: 'condition.size' })]);
  });

  it('are found at any depth', () => {
    const deep = rule({ ...everyone(), except: [use('nested')] });
    expect(filterIdsIn(deep)).toEqual(['nested']);
    expect(filterIdsBelow(deep, filters)).toEqual(['nested', 'active-buyers']);
    expect(setAtPath(deep, 'items/0/except/0', use('gone')).items[0]).toMatchObject({ except: [{ filter: 'gone' }] });
    expect(setAtPath(deep, 'items/7', use('gone'))).toEqual(deep);
  });
});
