import { graphOf } from '@fanfare/shared/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openRuleData, type Reading, type RuleData } from './rule-data.ts';
import { audience } from './rule-graphs.ts';
import { ago, all, count, on, period, some, total } from './rule-words.ts';
import { shop } from './shop.ts';

let data: RuleData;
beforeEach(async () => {
  data = await openRuleData(shop);
});
afterEach(() => data.close());

const people = (rule: Parameters<RuleData['select']>[1], reading?: Reading): Promise<string> =>
  data.select('people', rule, reading);
const event = (id: number, who: string, kind: string, at: string) => ({ id, who, kind, page: null, at });

test('(16) a rule defined after the data counts the past', async () => {
  await data.change('append', 'events', [event(20, 'hana', 'visit', '2020-06-01T12:00:00Z')]);
  const much = { now: '2030-01-01T00:00:00Z' };
  expect(await people(some('events', on('at', 'less-than', '2026-01-01')), much)).toBe('emil, hana');
  expect(await people(count('events', 'at-least', '2'), much)).toBe('ann, bob, cem, dora, emil');
  expect(await people(some('events', on('kind', 'equals', 'visit')), much)).toBe('dora, emil, hana');
  expect(await people(total('min', 'events', 'at', 'at-most', ago(5, 'year')), much)).toBe('emil, hana');
  expect(await people(on('since', 'at-most', ago(4, 'year')), much)).toBe('dora, emil, gus');
});

test('(17) a changed threshold drops old members and takes them in again', async () => {
  const points = (least: string) => people(on('points', 'at-least', least));
  expect(await points('15')).toBe('ann, bob, dora, emil, gus');
  expect(await points('40')).toBe('ann, dora, gus');
  expect(await points('41')).toBe('dora');
  expect(await points('15')).toBe('ann, bob, dora, emil, gus');
  const events = (least: string) => people(count('events', 'at-least', least));
  expect(await events('1')).toBe('ann, bob, cem, dora, emil, gus');
  expect(await events('3')).toBe('dora');
  expect(await events('2')).toBe('ann, bob, cem, dora, emil');
  await data.change('upsert', 'people', [{ ...shop.rows['people']?.[0], points: 14 }]);
  await data.change('delete', 'events', [{ ...shop.rows['events']?.[11] }]);
  expect(await points('15')).toBe('bob, dora, emil, gus');
  expect(await events('3')).toBe('');
});

test('(18) no new data, no recomputation', async () => {
  const graph = graphOf(
    [
      audience('points', 'people', on('points', 'at-least', '15')),
      audience('active', 'people', all(on('country', 'equals', 'DE'), count('events', 'at-least', '2'))),
      audience('week', 'people', some('events', on('at', 'during', period('last 7 day')))),
      audience('company', 'people', on('company.country', 'equals', 'FR')),
    ],
    [],
  );
  const counted = async (reading?: Reading) => {
    const before = data.statements();
    const events = await data.count(graph, reading);
    const sizes = events.flatMap((one) =>
      one.event === 'counted' ? [[one.count.activity, one.count.out[0]?.count, one.count.cached]] : [],
    );
    return {
      statements: data.statements() - before,
      sizes: sizes.toSorted(([one], [other]) => String(one).localeCompare(String(other))),
    };
  };
  const sizes = (cached: readonly string[]) =>
    [
      ['active', 2],
      ['company', 3],
      ['points', 5],
      ['week', 3],
    ].map(([id, size]) => [id, size, cached.includes(String(id))]);
  const everything = ['active', 'company', 'points', 'week'];

  const first = await counted();
  expect(first).toEqual({ statements: first.statements, sizes: sizes([]) });
  expect(first.statements).toBeGreaterThanOrEqual(3);
  expect(await counted()).toEqual({ statements: 0, sizes: sizes(everything) });
  expect(await counted({ now: '2026-03-15T22:00:00Z' })).toEqual({ statements: 0, sizes: sizes(everything) });

  await data.change('append', 'companies', [{ id: 'new', name: 'New', country: 'DE', size: 1 }]);
  const afterCompanies = await counted();
  expect(afterCompanies.sizes).toEqual(sizes(['active', 'points', 'week']));
  expect(afterCompanies.statements).toBeGreaterThan(0);
  expect(await counted()).toEqual({ statements: 0, sizes: sizes(everything) });

  await data.change('append', 'events', [event(30, 'gus', 'open', '2020-01-01T00:00:00Z')]);
  expect((await counted()).sizes).toEqual(sizes(['company', 'points']));
  expect(await counted()).toEqual({ statements: 0, sizes: sizes(everything) });
  const nextDay = await counted({ now: '2026-03-16T00:00:00Z' });
  expect(nextDay.sizes).toEqual(
    sizes(['active', 'company', 'points']).map((one) => (one[0] === 'week' ? ['week', 2, false] : one)),
  );
});
