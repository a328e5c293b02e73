import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRuleData, type RuleData } from './rule-data.ts';
import { on, orEmpty, period } from './rule-words.ts';
import { dataOf, written } from './table-text.ts';

const people = dataOf([
  written(
    'people',
    `
    who* | born: date | joined: datetime
    ann  | 1990-02-28 | 2020-03-28T22:59:59Z
    bob  | 1992-02-29 | 2020-03-28T23:00:00Z
    cem  | 1988-03-01 | 2020-03-29T21:59:59Z
    dora | 1970-12-31 | 2020-03-29T22:00:00Z
    emil | 2000-01-01 | 2020-12-31T22:59:59Z
    fay  | 1999-01-03 | 2020-12-31T23:00:00Z
    gus  |            |
    hana | 2026-12-28 | 2019-03-29T12:00:00Z
    `,
  ),
]);

let data: RuleData;
beforeAll(async () => {
  data = await openRuleData(people);
});
afterAll(() => data.close());

const anniversary = (column: string, words: string, now: string, timeZone = 'Europe/Berlin') =>
  data.select('people', on(column, 'anniversary', period(words)), { now, timeZone });

test('(22) birthdays in a period, those of 29 February on 28 February in other years', async () => {
  expect(await anniversary('born', 'today', '2026-02-28T12:00:00Z')).toBe('ann, bob');
  expect(await anniversary('born', 'today', '2028-02-28T12:00:00Z')).toBe('ann');
  expect(await anniversary('born', 'today', '2028-02-29T12:00:00Z')).toBe('bob');
  expect(await anniversary('born', 'today', '2026-03-01T12:00:00Z')).toBe('cem');
  expect(await anniversary('born', 'tomorrow', '2026-02-28T12:00:00Z')).toBe('cem');
  expect(await anniversary('born', 'next 7 day', '2026-02-25T12:00:00Z')).toBe('ann, bob, cem');
  expect(await anniversary('born', 'next 1 day', '2028-02-28T12:00:00Z')).toBe('bob');
  expect(await anniversary('born', 'this month', '2026-02-10T12:00:00Z')).toBe('ann, bob');
  expect(await anniversary('born', 'next 1 month', '2026-02-10T12:00:00Z')).toBe('cem');
  expect(await anniversary('born', 'last 1 month', '2026-03-31T12:00:00Z')).toBe('ann, bob');
});

test('(22) birthdays around the turn of the year', async () => {
  expect(await anniversary('born', 'next 7 day', '2026-12-30T12:00:00Z')).toBe('dora, emil, fay');
  expect(await anniversary('born', 'this week', '2026-12-30T12:00:00Z')).toBe('dora, emil, fay, hana');
  expect(await anniversary('born', 'last 3 day', '2027-01-02T12:00:00Z')).toBe('dora, emil');
  expect(await anniversary('born', 'today', '2026-12-31T22:59:00Z')).toBe('dora');
  expect(await anniversary('born', 'today', '2026-12-31T23:00:00Z')).toBe('emil');
  expect(await anniversary('born', 'today', '2026-12-31T11:00:00Z', 'Pacific/Auckland')).toBe('emil');
  expect(await anniversary('born', 'this year', '2026-05-01T12:00:00Z')).toBe('ann, bob, cem, dora, emil, fay, hana');
  const year = on('born', 'not-anniversary', period('this month'));
  const reading = { now: '2026-02-10T12:00:00Z' };
  expect(await data.select('people', year, reading)).toBe('cem, dora, emil, fay, gus, hana');
  expect(await data.select('people', orEmpty(year, false), reading)).toBe('cem, dora, emil, fay, hana');
});

test('(22) anniversaries of instants fall on their day in the zone', async () => {
  expect(await anniversary('joined', 'today', '2026-03-29T10:00:00Z')).toBe('bob, cem, hana');
  expect(await anniversary('joined', 'today', '2026-03-28T10:00:00Z')).toBe('ann');
  expect(await anniversary('joined', 'today', '2026-03-30T10:00:00Z')).toBe('dora');
  expect(await anniversary('joined', 'today', '2026-01-01T10:00:00Z')).toBe('fay');
  expect(await anniversary('joined', 'today', '2026-03-29T10:00:00Z', 'Pacific/Auckland')).toBe('ann, bob');
  expect(await anniversary('joined', 'next 2 day', '2026-03-28T10:00:00Z')).toBe('bob, cem, dora, hana');
});
