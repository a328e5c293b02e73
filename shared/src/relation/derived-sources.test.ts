import { describe, expect, test } from 'vitest';
import { isPairs, originOf, overlay, pairs, rebase } from './derived-sources.ts';
import { columnLink, linkColumns, valueLink } from './links.ts';
import { literal } from './literal.ts';
import { always, any, not } from './logic.ts';
import { predicateKey } from './predicate-key.ts';
import { compare, exists, memberOf, sizeTest } from './predicates.ts';
import { filter, nothing, scan, total } from './relations.ts';
import { aggregate, call, collected, column } from './scalars.ts';
import { difference, union } from './set-operations.ts';
import { testedSizes, testHolds } from './size-tests.ts';
import { hasSameRows, isSameSource, sourceKey } from './source-key.ts';
import type { TableSource } from './table-source.ts';
import { children, dependencyOrder, sourcesOf } from './traverse.ts';

const people: TableSource = {
  table: 'people',
  version: 1,
  columns: { id: 'integer', name: 'text', home: 'text', points: 'integer' },
  key: ['id'],
};
const later: TableSource = { ...people, version: 2 };
const homes: TableSource = { table: 'homes', version: 1, columns: { code: 'text', city: 'text' }, key: ['code'] };
const ada = filter(scan(people), compare('=', column(people, 'name'), literal('Ada', 'text')));
const bob = filter(scan(people), compare('=', column(people, 'name'), literal('Bob', 'text')));
const moved = overlay(people, ada, { home: literal('A', 'text') });
const score = [{ left: column(people, 'name'), right: column(people, 'name'), weight: 1, how: 'similar' }] as const;
const blocks = [{ left: [column(people, 'home')], right: [column(people, 'home')] }];
const twins = pairs({ left: ada, right: bob, blocks, score, least: 80 });

describe('links on values', () => {
  test('say their columns when they have nothing else', () => {
    const link = columnLink(people, ['home'], homes, ['code'], 'one');
    expect(linkColumns(link)).toEqual({ from: ['home'], at: ['code'] });
    const lower = call('lower', [column(people, 'home')], 'text');
    expect(linkColumns({ ...link, from: [lower] })).toBeUndefined();
    expect(valueLink([column(people, 'home')], homes, [column(homes, 'code')], 'one')).toEqual(link);
  });
});

describe('overlays', () => {
  test('are other tables with the same rows', () => {
    expect(isSameSource(moved, people)).toBe(false);
    expect(hasSameRows(moved, people)).toBe(true);
    expect(hasSameRows(moved, later)).toBe(false);
    expect(sourceKey(overlay(people, ada, { home: literal('A', 'text') }))).toBe(sourceKey(moved));
    expect(sourceKey(overlay(people, bob, { home: literal('A', 'text') }))).not.toBe(sourceKey(moved));
    expect(overlay(people, nothing(people), { home: literal('A', 'text') })).toBe(people);
  });

  test('are read through the rows they change', () => {
    const part = filter(scan(moved), compare('=', column(moved, 'home'), literal('A', 'text')));
    expect(children(part).map((one) => one.key)).toEqual([scan(moved).key, ada.key]);
    expect(sourcesOf(part)).toEqual([people]);
  });

  test('keys carried over are those of the population', () => {
    const rebased = rebase(ada, moved);
    expect(rebased.source).toBe(moved);
    expect(originOf(rebased)).toBe(ada);
    expect(rebase(rebased, people)).toBe(ada);
    expect(rebase(rebased, moved)).toEqual(rebased);
    expect(rebase(scan(people), moved)).toEqual(scan(moved));
    expect(rebase(ada, later)).toEqual(filter(scan(later), memberOf(ada)));
    expect(originOf(rebase(ada, later))).toEqual(rebase(ada, later));
    expect(filter(scan(moved), memberOf(ada)).kind).toBe('filter');
    expect(filter(ada, any(memberOf(scan(moved)), memberOf(bob)))).toBe(ada);
    expect(filter(ada, memberOf(scan(later))).kind).toBe('filter');
    expect(difference(ada, [rebase(bob, moved)]).kind).toBe('filter');
  });
});

describe('pairs', () => {
  test('have a key and a score, and are one relation that others read', () => {
    expect(twins.columns).toEqual({ left_0: 'integer', right_0: 'integer', score: 'integer' });
    const link = valueLink([column(people, 'id')], twins, [column(twins, 'left_0')], 'many');
    const part = filter(scan(people), exists(link));
    expect(children(part).map(isPairs)).toEqual([false, true]);
    expect(dependencyOrder([part]).map((one) => one.key)).toContain(bob.key);
    expect(sourcesOf(part)).toEqual([people]);
  });
});

describe('sizes', () => {
  const size = (key: string) => (key === ada.key ? 3 : 10);
  const holds = (test_: Parameters<typeof testHolds>[0]) => testHolds(test_, (one) => size(one.key));

  test.each([
    ['=', 3, true],
    ['<>', 3, false],
    ['<', 4, true],
    ['>', 3, false],
    ['>=', 3, true],
  ] as const)('%s %d rows', (op, rows, expected) => {
    expect(holds(sizeTest(ada, op, { rows }))).toBe(expected);
    expect(holds(not(sizeTest(ada, op, { rows })))).toBe(!expected);
  });

  test('shares are exact', () => {
    expect(holds(sizeTest(ada, '=', { share: { of: bob, ppm: 300_000 } }))).toBe(true);
    expect(holds(sizeTest(ada, '>', { share: { of: bob, ppm: 299_999 } }))).toBe(true);
    expect(testedSizes(any(sizeTest(ada, '=', { rows: 1 }), always(false)))).toEqual([ada]);
    expect(() => testedSizes(memberOf(ada))).toThrow('reads the row');
  });

  test('are read by what tests them, on any table', () => {
    const part = filter(scan(homes), sizeTest(ada, '<', { share: { of: bob, ppm: 1 } }));
    expect(children(part).map((one) => one.key)).toEqual([scan(homes).key, ada.key, bob.key]);
    expect(predicateKey(sizeTest(ada, '<', { rows: 1 }))).not.toBe(predicateKey(sizeTest(ada, '<', { rows: 2 })));
  });
});

describe('what cannot be built', () => {
  const link = columnLink(people, ['home'], homes, ['code'], 'many');
  const city = column(homes, 'city');
  test.each<[string, () => unknown]>([
    ['an overlay on a key', () => overlay(people, ada, { id: literal('1', 'integer') })],
    ['an overlay of another type', () => overlay(people, ada, { points: literal('1', 'decimal') })],
    ['an overlay on no column', () => overlay(people, ada, { age: literal('1', 'integer') })],
    ['an overlay for rows of another table', () => overlay(people, scan(homes), {})],
    ['keys carried over to another table', () => rebase(ada, homes)],
    ['a union over an overlay', () => union([ada, rebase(bob, moved)])],
    ['pairs without blocks', () => pairs({ left: ada, right: bob, blocks: [], score, least: 80 })],
    ['pairs without a score', () => pairs({ left: ada, right: bob, blocks, score: [], least: 80 })],
    ['a score beyond 100', () => pairs({ left: ada, right: bob, blocks, score, least: 101 })],
    [
      'similar numbers',
      () => {
        const points = column(people, 'points');
        pairs({
          left: ada,
          right: bob,
          blocks,
          score: [{ left: points, right: points, weight: 1, how: 'similar' }],
          least: 1,
        });
      },
    ],
    ['a link that does not pair', () => valueLink([column(people, 'id')], homes, [], 'many')],
    ['a link of other types', () => valueLink([column(people, 'id')], homes, [city], 'many')],
    ['a sum of decimals', () => total(ada, literal('1', 'decimal'))],
    ['a place for a count', () => aggregate(link, 'count', null, null, null, 1)],
    ['a place below 0', () => aggregate(link, 'first', city, null, [], -1)],
    [
      'collected names that repeat',
      () =>
        collected(link, {
          rows: 1,
          values: [
            { name: 'a', value: city },
            { name: 'a', value: city },
          ],
        }),
    ],
    ['no collected rows', () => collected(link, { rows: 0, values: [{ name: 'a', value: city }] })],
    ['a share below 0', () => sizeTest(ada, '<', { share: { of: bob, ppm: -1 } })],
  ])('%s', (_, build) => {
    expect(build).toThrow(expect.objectContaining({ name: 'InvariantError' }) as Error);
  });
});
