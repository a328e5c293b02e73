import {
  aggregate,
  call,
  collected,
  column,
  compare,
  exists,
  filter,
  follow,
  literal,
  memberOf,
  not,
  overlay,
  pairs,
  printReadable,
  printStatement,
  printValues,
  rebase,
  type RelationalPart,
  scan,
  sizeTest,
  total,
  valueLink,
} from '@fanfare/shared';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSample, type Sample } from './sample.ts';

let sample: Sample;
beforeAll(async () => {
  sample = await openSample();
});
afterAll(() => sample.close());

const integer = (value: number) => literal(String(value), 'integer');

async function rows(part: RelationalPart): Promise<unknown[][]> {
  const { text, values } = printStatement(part, sample);
  const found = (await sample.all(text, values)).map((row) =>
    row.map((one) => (typeof one === 'bigint' ? Number(one) : one)),
  );
  return found.sort((left, right) => (JSON.stringify(left) < JSON.stringify(right) ? -1 : 1));
}

/** Names as they are and in one spelling. */
const normal = (name: string) => call('normalize-email', [column(sample.people, name)], 'text');

const sameMail = () =>
  pairs({
    left: scan(sample.people),
    right: filter(scan(sample.people), compare('>', column(sample.people, 'id'), integer(1))),
    blocks: [
      { left: [normal('e "mail')], right: [normal('e "mail')] },
      { left: [column(sample.people, 'home')], right: [column(sample.people, 'home')] },
    ],
    score: [
      { left: normal('e "mail'), right: normal('e "mail'), weight: 2, how: 'similar' },
      { left: column(sample.people, 'home'), right: column(sample.people, 'home'), weight: 1, how: 'equal' },
    ],
    least: 30,
  });

test('pairs that several blocks find are there once, with their score', async () => {
  expect(await rows(scan(sameMail()))).toEqual([
    [1, 2, 100],
    [2, 2, 100],
    [3, 3, 100],
    [5, 5, 100],
    [6, 6, 100],
  ]);
});

test('the readable query gives the same rows', async () => {
  const { people, bought, home, inhabitants } = sample;
  const found = sameMail();
  const better = compare('>=', column(found, 'score'), integer(90));
  const link = valueLink([column(people, 'id')], found, [column(found, 'left_0')], 'many');
  const paired = filter(scan(people), exists(link, better));
  const changed = overlay(people, paired, { home: literal('C', 'text'), points: literal('7', 'decimal') });
  const parts = [
    scan(found),
    filter(scan(found), better),
    paired,
    filter(rebase(paired, changed), compare('=', column(changed, 'home'), literal('C', 'text'))),
    filter(scan(changed), not(compare('=', column(changed, 'points'), literal('7', 'decimal')))),
    filter(paired, sizeTest(paired, '>=', { share: { of: scan(people), ppm: 500_000 } })),
    filter(scan(people), exists(valueLink([normal('e "mail')], people, [normal('e "mail')], 'one'), memberOf(paired))),
    filter(scan(people), compare('=', follow(home, aggregate(inhabitants, 'count', null)), integer(2))),
    total(paired, aggregate(bought, 'count', null)),
  ];
  for (const part of parts) {
    const text = printReadable(part, new Map([[paired.key, 'Paired']]));
    const read = (await sample.all(text)).map((row) => row.map((one) => (typeof one === 'bigint' ? Number(one) : one)));
    read.sort((left, right) => (JSON.stringify(left) < JSON.stringify(right) ? -1 : 1));
    expect(read, text).toEqual(await rows(part));
  }
});

test('collected rows are JSON with plain values', async () => {
  const { people, buys, bought } = sample;
  const names = ['order', 'amount', 'weight', 'kind', 'on'];
  const values = names.map((name) => ({ name, value: column(buys, name) }));
  const value = collected(bought, {
    orderBy: [{ by: column(buys, 'amount'), direction: 'descending' }],
    rows: 2,
    values,
  });
  const { text, values: texts } = printValues(scan(people), [value], sample);
  const found = new Map(
    (await sample.all(text, texts)).map(([id, json]) => [Number(id), JSON.parse(String(json)) as unknown]),
  );
  expect(found.get(1)).toEqual([
    { order: 1, amount: 20.2, weight: 0.2, kind: 'sock', on: '2026-01-01' },
    { order: 1, amount: 10.1, weight: 0.1, kind: 'shoe', on: '2026-01-01' },
  ]);
  expect(found.get(3)).toEqual([{ order: 4, amount: null, weight: null, kind: null, on: null }]);
  expect(found.get(5)).toEqual([]);
});

test('membership of linked rows is a semi join that reads no table twice', () => {
  const { people, home, bought } = sample;
  const homes = filter(scan(home.to), compare('=', column(home.to, 't1'), literal('North', 'text')));
  const options = { ...sample, stored: (key: string) => (key === homes.key ? 'stored' : undefined) };
  expect(printStatement(filter(scan(people), exists(home, memberOf(homes))), options).text).toBe(
    `SELECT t1."id" AS k0 FROM "people" AS t1 WHERE t1."home" IN (SELECT t2.k0 FROM stored AS t2 WHERE t2.k0 <> '')`,
  );
  const buys = filter(scan(bought.to), compare('=', column(bought.to, 'kind'), literal('shoe', 'text')));
  const kept = { ...sample, stored: (key: string) => (key === buys.key ? 'stored' : undefined) };
  const { text } = printStatement(filter(scan(people), exists(bought, memberOf(buys))), kept);
  expect(text).toContain('IN (SELECT k0, k1 FROM stored)');
  expect(text).not.toContain('GROUP BY');
});

test('values of one looked up row come from one join', () => {
  const { people } = sample;
  const match = valueLink([normal('e "mail')], people, [normal('e "mail')], 'one');
  const { text } = printValues(
    scan(people),
    ['select', 'home', 'points'].map((name) => follow(match, column(people, name))),
    sample,
  );
  expect(text.match(/LEFT JOIN/g)).toHaveLength(2);
  expect(text.match(/GROUP BY/g)).toHaveLength(1);
});
