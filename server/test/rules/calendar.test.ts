import { afterAll, beforeAll, expect, test } from 'vitest';
import { auckland, berlin, santiago } from './calendar-tables.ts';
import { openRuleData, type RuleData } from './rule-data.ts';
import { ago, ahead, on, period } from './rule-words.ts';
import { dataOf } from './table-text.ts';

const zones = { berlin: 'Europe/Berlin', auckland: 'Pacific/Auckland', santiago: 'America/Santiago' } as const;
const tables = { berlin, auckland, santiago };

let data: RuleData;
beforeAll(async () => {
  data = await openRuleData(dataOf(Object.values(tables)));
});
afterAll(() => data.close());

type Place = keyof typeof zones;
/** A condition's operator and value, and the first and last wall time it selects; none: nobody. */
type Expectation = readonly [words: string, from?: string, to?: string];

/** Checks both the instants and the days, in the place's zone. `+2 day` is the day after tomorrow, `-1 month` a month ago. */
async function expectAt(place: Place, now: string, expectations: readonly Expectation[]): Promise<void> {
  const walls = tables[place].rows.map((row) => String(Object.values(row)[0]));
  for (const [words, from = 'none', to = from] of expectations) {
    const expected = walls
      .filter((wall) => wall.slice(0, from.length) >= from && wall.slice(0, to.length) <= to)
      .join(', ');
    for (const column of ['at', 'day']) {
      const found = await data.select(place, on(column, ...testOf(words)), { now, timeZone: zones[place] });
      expect(`${column} ${words}: ${found}`).toBe(`${column} ${words}: ${expected}`);
    }
  }
}

function testOf(words: string): [Parameters<typeof on>[1], Parameters<typeof on>[2]] {
  const [, operator = 'equals', sign, amount, unit] = /^(?:([a-z-]+) )?([+-])(\d+) (\w+)$/.exec(words) ?? [];
  if (sign === undefined) return ['during', period(words)];
  const moment = (sign === '+' ? ahead : ago)(Number(amount), unit as 'day');
  return [operator as 'equals', moment];
}

test('(22) dates relative to a Sunday of 23 hours in Berlin', async () => {
  await expectAt('berlin', '2026-03-29T10:00:00Z', [
    ['today', '2026-03-29'],
    ['yesterday', '2026-03-28'],
    ['tomorrow', '2026-03-30'],
    ['this week', '2026-03-23', '2026-03-29'],
    ['last 1 week', '2026-03-16', '2026-03-22'],
    ['next 1 week', '2026-03-30', '2026-04-05'],
    ['this month', '2026-03-01', '2026-03-31'],
    ['last 1 month', '2026-02-01', '2026-02-28'],
    ['last 2 month', '2026-01-01', '2026-02-28'],
    ['next 1 month', '2026-04-01', '2026-04-30'],
    ['this quarter', '2026-01-01', '2026-03-31'],
    ['this year', '2026-01-01', '2026-12-31'],
    ['last 1 year', '2025-01-01', '2025-12-31'],
    ['next 1 year', '2027-01-01'],
    ['last 1 day', '2026-03-28'],
    ['last 7 day', '2026-03-22', '2026-03-28'],
    ['next 2 day', '2026-03-30', '2026-03-31'],
    ['-0 day', '2026-03-29'],
    ['-1 day', '2026-03-28'],
    ['+1 day', '2026-03-30'],
    ['+2 day', '2026-03-31'],
    ['-1 week', '2026-03-22'],
    ['-1 month', '2026-02-28'],
    ['+1 month', '2026-04-29'],
    ['-1 year', '2025-03-29'],
    ['at-least +1 day', '2026-03-30', '2099'],
    ['greater-than +1 day', '2026-03-31', '2099'],
    ['less-than -1 day', '2025', '2026-03-27'],
    ['at-most -1 day', '2025', '2026-03-28'],
  ]);
});

test('(22) the day changes at midnight of the zone, before, on and after a change of the clocks', async () => {
  await expectAt('berlin', '2026-03-28T22:59:59Z', [
    ['today', '2026-03-28'],
    ['tomorrow', '2026-03-29'],
    ['-0 day', '2026-03-28'],
    ['+1 day', '2026-03-29'],
  ]);
  await expectAt('berlin', '2026-03-28T23:00:00Z', [
    ['today', '2026-03-29'],
    ['this week', '2026-03-23', '2026-03-29'],
  ]);
  await expectAt('berlin', '2026-03-29T21:59:00Z', [
    ['today', '2026-03-29'],
    ['this week', '2026-03-23', '2026-03-29'],
  ]);
  await expectAt('berlin', '2026-03-29T22:00:00Z', [
    ['today', '2026-03-30'],
    ['yesterday', '2026-03-29'],
    ['this week', '2026-03-30', '2026-04-05'],
    ['last 1 week', '2026-03-23', '2026-03-29'],
  ]);
  await expectAt('berlin', '2026-10-25T12:00:00Z', [
    ['today', '2026-10-25'],
    ['yesterday', '2026-10-24'],
    ['tomorrow', '2026-10-26'],
  ]);
  await expectAt('berlin', '2026-10-24T22:00:00Z', [['today', '2026-10-25']]);
  await expectAt('berlin', '2026-10-25T22:59:00Z', [
    ['today', '2026-10-25'],
    ['+1 day', '2026-10-26'],
  ]);
  await expectAt('berlin', '2026-10-25T23:00:00Z', [
    ['today', '2026-10-26'],
    ['last 1 day', '2026-10-25'],
    ['-1 day', '2026-10-25'],
  ]);
  await expectAt('berlin', '2026-03-31T12:00:00Z', [
    ['-1 month', '2026-02-28'],
    ['+1 month', '2026-04-30'],
  ]);
  await expectAt('berlin', '2026-12-31T23:00:00Z', [
    ['this year', '2027'],
    ['last 1 year', '2026'],
    ['today', '2027-01-01'],
  ]);
});

test('(22) the same in Auckland, where it is another day and another season', async () => {
  await expectAt('auckland', '2026-04-04T20:00:00Z', [
    ['today', '2026-04-05'],
    ['yesterday', '2026-04-04'],
    ['tomorrow', '2026-04-06'],
    ['this week', '2026-03-30', '2026-04-05'],
    ['last 1 week', '2026-03-23', '2026-03-29'],
    ['next 1 week', '2026-04-06', '2026-04-12'],
    ['this month', '2026-04'],
    ['last 1 month', '2026-03'],
    ['next 1 month', '2026-05'],
    ['this year', '2026'],
    ['last 1 year', '2025'],
    ['next 1 year', '2027'],
    ['last 1 day', '2026-04-04'],
    ['next 1 day', '2026-04-06'],
    ['+1 day', '2026-04-06'],
    ['-1 day', '2026-04-04'],
    ['+1 week', '2026-04-12'],
    ['at-most -1 month', '2025', '2026-03-05'],
  ]);
  await expectAt('auckland', '2026-04-04T10:59:00Z', [
    ['today', '2026-04-04'],
    ['tomorrow', '2026-04-05'],
  ]);
  await expectAt('auckland', '2026-04-05T11:59:00Z', [['today', '2026-04-05']]);
  await expectAt('auckland', '2026-04-05T12:00:00Z', [
    ['today', '2026-04-06'],
    ['yesterday', '2026-04-05'],
  ]);
  await expectAt('auckland', '2026-09-26T18:00:00Z', [
    ['today', '2026-09-27'],
    ['yesterday', '2026-09-26'],
    ['tomorrow', '2026-09-28'],
  ]);
  await expectAt('auckland', '2026-09-27T10:59:00Z', [['today', '2026-09-27']]);
  await expectAt('santiago', '2026-09-06T12:00:00Z', [
    ['today', '2026-09-06'],
    ['yesterday', '2026-09-05'],
    ['tomorrow', '2026-09-07'],
  ]);
  await expectAt('santiago', '2026-09-06T03:59:00Z', [['today', '2026-09-05']]);
});

test('(22) hours are counted on the clock that never changes', async () => {
  const at = (words: string, now: string) =>
    data.select('berlin', on('at', ...testOf(words)), { now, timeZone: zones.berlin });
  expect(await at('last 24 hour', '2026-03-29T10:00:00Z')).toBe(
    '2026-03-28 12:00, 2026-03-28 23:59, 2026-03-29 00:00, 2026-03-29 01:59, 2026-03-29 03:00',
  );
  expect(await at('last 2 hour', '2026-03-29T02:00:00Z')).toBe('2026-03-29 01:59, 2026-03-29 03:00');
  expect(await at('next 25 hour', '2026-10-24T22:00:00Z')).toBe(
    '2026-10-25 00:00, 2026-10-25 02:30, 2026-10-25 02:30 b, 2026-10-25 23:59',
  );
  expect(await at('next 90 minute', '2026-03-29T00:00:00Z')).toBe('2026-03-29 01:59, 2026-03-29 03:00');
});
