import { describe, expect, test } from 'vitest';
import { classify, rank, tally } from './coded-relations.ts';
import { columnLink } from './links.ts';
import { literal } from './literal.ts';
import { all, always, any, not } from './logic.ts';
import { predicateKey } from './predicate-key.ts';
import { compare, exists, inList, memberOf } from './predicates.ts';
import { codesOf, filter, nothing, pick, scan } from './relations.ts';
import { aggregate, column, follow, keyPosition } from './scalars.ts';
import { difference, intersection, union } from './set-operations.ts';
import type { Scalar } from './scalar.ts';
import type { TableSource } from './table-source.ts';
import { children, dependencyOrder, sourcesOf } from './traverse.ts';

const people: TableSource = {
  table: 'people',
  version: 3,
  columns: { id: 'integer', name: 'text', home: 'text', ok: 'boolean' },
  key: ['id'],
};
const homes: TableSource = { table: 'homes', version: 1, columns: { code: 'text', city: 'text' }, key: ['code'] };
const log: TableSource = { table: 'log', version: 1, columns: { person: 'integer', kind: 'text' }, key: [] };
const home = columnLink(people, ['home'], homes, ['code'], 'one');
const entries = columnLink(people, ['id'], log, ['person'], 'many');

const named = (name: string) => compare('=', column(people, 'name'), literal(name, 'text'));
const [ada, bob, cy] = ['Ada', 'Bob', 'Cy'].map((name) => filter(scan(people), named(name)));
if (!ada || !bob || !cy) throw new Error('no relations');

describe('keys', () => {
  test('are 32 hexadecimal digits and follow the data version', () => {
    expect(scan(people).key).toMatch(/^[0-9a-f]{32}$/);
    expect(scan({ ...people, version: 4 }).key).not.toBe(scan(people).key);
    expect(scan({ ...people, columns: { ...people.columns, extra: 'date' } }).key).toBe(scan(people).key);
    expect(nothing(people).key).not.toBe(scan(people).key);
  });

  test('do not depend on the order of what commutes', () => {
    expect(tally([ada, bob, cy]).key).toBe(tally([cy, ada, bob]).key);
    expect(tally([ada, ada]).key).not.toBe(tally([ada, bob]).key);
    expect(predicateKey(all(named('a'), named('b')))).toBe(predicateKey(all(named('b'), named('a'))));
    expect(predicateKey(any(named('a'), named('b')))).not.toBe(predicateKey(all(named('a'), named('b'))));
    const list = (...values: string[]) =>
      inList(
        column(people, 'name'),
        values.map((one) => literal(one, 'text')),
      );
    expect(predicateKey(list('a', 'b', 'a'))).toBe(predicateKey(list('b', 'a')));
    expect(predicateKey(list('a,b'))).not.toBe(predicateKey(list('a', 'b')));
  });

  test('depend on the order where it matters', () => {
    expect(classify(ada, [named('a'), named('b')]).key).not.toBe(classify(ada, [named('b'), named('a')]).key);
    const ranked = (...by: Scalar[]) =>
      rank(ada, { orderBy: by.map((one) => ({ by: one, direction: 'ascending' })), quota: { kind: 'rows', rows: 1 } })
        .key;
    const [name, home] = [column(people, 'name'), column(people, 'home')];
    expect(ranked(name, home)).not.toBe(ranked(home, name));
    expect(ranked(keyPosition(1))).not.toBe(ranked(keyPosition(2)));
  });
});

describe('rewrites that are equal', () => {
  test('filters', () => {
    expect(filter(ada, always(true))).toBe(ada);
    expect(filter(ada, all()).key).toBe(ada.key);
    expect(filter(ada, any())).toEqual(nothing(people));
    expect(filter(scan(people), memberOf(ada))).toBe(ada);
    expect(filter(nothing(people), named('a'))).toEqual(nothing(people));
  });

  test('logic', () => {
    expect(not(not(named('a')))).toEqual(named('a'));
    expect(all(named('a'), all(named('b'), named('a')))).toEqual(all(named('a'), named('b')));
    expect(all(named('a'), always(false))).toEqual(always(false));
    expect(any(named('a'), always(true))).toEqual(always(true));
    expect(any(named('a'), named('a'))).toEqual(named('a'));
    expect(filter(ada, any(named('a'), memberOf(scan(people))))).toBe(ada);
    expect(exists(home, memberOf(scan(homes)))).toEqual(exists(home));
    expect(inList(column(people, 'name'), [literal('', 'text')])).toEqual(always(false));
    expect(exists(entries, always(false))).toEqual(always(false));
  });

  test('picks', () => {
    const split = classify(ada, [named('a'), named('b')]);
    expect(codesOf(split)).toEqual([0, 1, 2]);
    expect(pick(split, [2, 0, 1, 1])).toBe(ada);
    expect(pick(split, [])).toEqual(nothing(people));
    expect(pick(split, [2, 0]).key).toBe(pick(split, [0, 2]).key);
    expect(union([ada])).toBe(ada);
    expect(intersection([ada])).toBe(ada);
    expect(difference(ada, [])).toBe(ada);
    expect(difference(ada, [scan(people)])).toEqual(nothing(people));
  });
});

describe('what cannot be built', () => {
  test.each<[string, () => unknown]>([
    ['mixed tables', () => tally([ada, scan(homes)])],
    ['mixed versions', () => union([ada, scan({ ...people, version: 4 })])],
    [
      'member of another table',
      () => filter(ada, memberOf(filter(scan(homes), exists({ ...home, from: [column(homes, 'code')] })))),
    ],
    ['a table without a key', () => scan(log)],
    ['a key that is no column', () => scan({ ...people, key: ['nr'] })],
    ['no inputs', () => union([])],
    ['an unknown column', () => column(people, 'age')],
    ['a column of the prototype', () => column(people, 'constructor')],
    ['a predicate of another table', () => filter(scan(homes), named('a'))],
    ['types that do not compare', () => compare('=', column(people, 'name'), literal('1', 'integer'))],
    ['an order of booleans', () => compare('<', column(people, 'ok'), literal(true, 'boolean'))],
    ['a sum of texts', () => aggregate(entries, 'sum', column(log, 'kind'))],
    ['following a link to many', () => follow(entries, column(log, 'kind'))],
    ['a link from unknown columns', () => filter(scan(homes), exists(entries))],
    ['a link that does not pair', () => filter(ada, exists({ ...entries, at: [] }))],
    ['a link of other types', () => filter(ada, exists({ ...entries, from: [column(people, 'name')] }))],
    ['a code that cannot occur', () => pick(tally([ada]), [2])],
    ['no cases', () => classify(ada, [])],
    ['a negative number of rows', () => rank(ada, { quota: { kind: 'rows', rows: -1 } })],
    ['a reversed share', () => rank(ada, { quota: { kind: 'share', of: ada, fromPpm: 2, toPpm: 1 } })],
    ['a value of another type', () => literal('2026-02-30', 'date')],
  ])('%s', (_, build) => {
    expect(build).toThrow(expect.objectContaining({ name: 'InvariantError' }) as Error);
  });
});

describe('traversal', () => {
  const inner = filter(scan(people), exists(entries));
  const quota = { kind: 'share', of: bob, fromPpm: 0, toPpm: 1 } as const;
  const kept = rank(union([ada, inner]), { among: memberOf(cy), quota });
  const city = compare('=', follow(home, column(homes, 'city')), literal('Rome', 'text'));
  const root = filter(pick(kept, [0]), all(not(memberOf(inner)), city));

  test('children, each once', () => {
    expect(children(root)).toEqual([pick(kept, [0]), inner]);
    expect(children(kept).map((one) => one.key)).toEqual([union([ada, inner]).key, bob.key, cy.key]);
  });

  test('every part after what it reads', () => {
    const order = dependencyOrder([root, ada]).map((one) => one.key);
    expect(new Set(order).size).toBe(order.length);
    for (const part of dependencyOrder([root])) {
      for (const child of children(part)) expect(order.indexOf(child.key)).toBeLessThan(order.indexOf(part.key));
    }
    expect(order.at(-1)).toBe(root.key);
  });

  test('tables that are read', () => {
    expect(
      sourcesOf(root)
        .map((one) => one.table)
        .sort(),
    ).toEqual(['homes', 'log', 'people']);
    expect(sourcesOf(ada).map((one) => one.table)).toEqual(['people']);
  });
});
