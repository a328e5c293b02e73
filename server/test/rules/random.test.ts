import type { Subset, SplitConfig } from '@fanfare/shared';
import { activity } from '@fanfare/shared/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keysOf } from './read-populations.ts';
import { openRuleData, type RuleData } from './rule-data.ts';
import { audience, chain } from './rule-graphs.ts';
import { all, on } from './rule-words.ts';
import { dataOf, written } from './table-text.ts';

const crowd = dataOf([
  written(
    'crowd',
    [
      'id*: integer | points: integer | team',
      ...Array.from(
        { length: 1000 },
        (_, id) => `${id} | ${id % 7 === 0 ? '' : (id * 37) % 101} | ${['red', 'green', 'blue', ''][id % 4]}`,
      ),
    ].join('\n'),
  ),
]);

let data: RuleData;
beforeAll(async () => {
  data = await openRuleData(crowd);
});
afterAll(() => data.close());

const subset = (id: string, limit: Subset['limit'], more: Partial<Subset> = {}): Subset => ({
  id,
  label: id,
  rule: null,
  limit,
  sort: null,
  skipWhenEmpty: false,
  ...more,
});
const share = (percent: string): Subset['limit'] => ({ kind: 'random-percent', percent });

async function divide(settings: Partial<SplitConfig>, rule = all(), from = data): Promise<Record<string, string[]>> {
  const split = activity('split', 'split', { remainder: true, ...settings });
  const { outlets, notComputable } = await from.populations(chain(audience('in', 'crowd', rule), split));
  expect(notComputable).toEqual({});
  return Object.fromEntries(
    Object.entries(outlets).map(([outlet, keys]) => [outlet.replace('split/', ''), keysOf(keys)]),
  );
}

/** Everybody who came is in exactly one of the subsets or in the remainder. */
function expectOnce({ 'in/out': came = [], ...subsets }: Record<string, string[]>): void {
  const gone = Object.values(subsets).flat();
  expect(new Set(gone).size).toBe(gone.length);
  expect(gone.toSorted()).toEqual(came.toSorted());
}

test('(20) a random subset is stable for each person when others come and go', async () => {
  const halves = [subset('a', share('50')), subset('b', share('30'))];
  const [before, small] = [
    await divide({ subsets: halves }),
    await divide({ subsets: halves }, all(on('points', 'at-least', '60'))),
  ];
  const stays = new Set(small['in/out']);
  for (const port of ['a', 'b', 'remainder']) {
    expect(small[port]).toEqual(before[port]?.filter((key) => stays.has(key)));
    expect(small[port]?.length).toBeGreaterThan(0);
  }
  const rows = crowd.rows['crowd'] ?? [];
  const other = await openRuleData({ catalog: crowd.catalog, rows: { crowd: rows.slice(300).toReversed() } });
  await other.change(
    'append',
    'crowd',
    Array.from({ length: 400 }, (_, id) => ({ id: 5000 + id, points: 1, team: 'red' })),
  );
  const after = await divide({ subsets: halves }, all(), other);
  await other.close();
  for (const port of ['a', 'b', 'remainder']) {
    expect(after[port]?.filter((key) => Number(key) < 5000)).toEqual(before[port]?.filter((key) => Number(key) >= 300));
    expect(after[port]?.some((key) => Number(key) >= 5000)).toBe(true);
  }
  expect(await divide({ subsets: halves })).toEqual(before);
  expect((await divide({ subsets: halves, seed: 8 }))['a']).not.toEqual(before['a']);
  const wider = await divide({ subsets: [subset('a', share('60')), subset('b', share('30'))] });
  expect(before['a']?.filter((key) => wider['a']?.includes(key) !== true)).toEqual([]);
});

test('(28) limits cover everyone and nobody twice', async () => {
  const cases: Record<string, { subsets: Subset[]; sizes: Record<string, number>; overlap?: boolean }> = {
    'exact halves': {
      subsets: [
        subset('a', { kind: 'percent', percent: '50', choose: 'random' }),
        subset('b', { kind: 'percent', percent: '50', choose: 'random' }),
      ],
      sizes: { a: 500, b: 500, remainder: 0 },
    },
    'exact thirds': {
      subsets: ['a', 'b', 'c'].map((id) =>
        subset(id, { kind: 'percent', percent: id === 'c' ? '33.3334' : '33.3333', choose: 'random' }),
      ),
      sizes: { a: 333, b: 334, c: 333, remainder: 0 },
    },
    numbers: {
      subsets: [
        subset('a', { kind: 'rows', rows: 300, choose: 'random' }),
        subset('b', { kind: 'rows', rows: 800, choose: 'random' }),
      ],
      sizes: { a: 300, b: 700, remainder: 0 },
    },
    'random, then the rest': {
      subsets: [subset('a', { kind: 'rows', rows: 1, choose: 'random' }), subset('b', { kind: 'none' })],
      sizes: { a: 1, b: 999, remainder: 0 },
    },
    'each team': {
      subsets: [
        subset('a', { kind: 'per-group', rows: 10, attribute: { links: [], column: 'team' }, choose: 'random' }),
      ],
      sizes: { a: 40, remainder: 960 },
    },
    'by rule': {
      subsets: [
        subset('a', { kind: 'none' }, { rule: all(on('team', 'equals', 'red')) }),
        subset('b', { kind: 'rows', rows: 5, choose: 'random' }, { rule: all(on('team', 'in', 'red', 'blue')) }),
      ],
      sizes: { a: 250, b: 5, remainder: 745 },
    },
    'nobody left': {
      subsets: [subset('a', share('100')), subset('b', share('0'))],
      sizes: { a: 1000, b: 0, remainder: 0 },
    },
  };
  for (const [name, { subsets, sizes }] of Object.entries(cases)) {
    const found = await divide({ subsets });
    expectOnce(found);
    const counted = Object.entries(found)
      .filter(([port]) => port !== 'in/out')
      .map(([port, keys]) => [port, keys.length]);
    expect({ [name]: Object.fromEntries(counted) }).toEqual({ [name]: sizes });
  }
  const random = await divide({
    subsets: [subset('a', share('33.3333')), subset('b', share('33.3333')), subset('c', share('33.3334'))],
  });
  expectOnce(random);
  expect(random['remainder']).toEqual([]);
  const ranked = subset(
    'a',
    { kind: 'rows', rows: 4, choose: 'ranked' },
    { sort: { attribute: { links: [], column: 'points' }, direction: 'descending' } },
  );
  const top = await divide({ subsets: [ranked] });
  expectOnce(top);
  expect(top['a']).toEqual(['30', '131', '232', '333']);
});
