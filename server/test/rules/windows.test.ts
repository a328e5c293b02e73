import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRuleData, type RuleData, type Reading } from './rule-data.ts';
import { ago, all, count, none, on, period, since, some, total } from './rule-words.ts';
import { shop } from './shop.ts';

let data: RuleData;
beforeAll(async () => {
  data = await openRuleData(shop);
});
afterAll(() => data.close());

const people = (rule: Parameters<RuleData['select']>[1], reading?: Reading): Promise<string> =>
  data.select('people', rule, reading);
const did = (operator: Parameters<typeof on>[1], ...given: Parameters<typeof on>[2][]) =>
  some('events', on('at', operator, ...given));
const berlin = { timeZone: 'Europe/Berlin' };

test('(7) within the last N days, hours, weeks and months', async () => {
  expect(await people(did('during', period('last 7 day')))).toBe('ann, bob, cem');
  expect(await people(did('during', period('last 7 day')), berlin)).toBe('bob, cem');
  expect(await people(did('during', period('last 6 day')))).toBe('ann, cem');
  expect(await people(did('at-least', ago(7, 'day')))).toBe('ann, bob, cem');
  expect(await people(did('during', period('last 1 day')))).toBe('ann, cem');
  expect(await people(did('during', period('last 24 hour')))).toBe('ann, cem');
  expect(await people(some('events', on('at', 'during', period('last 24 hour')), on('kind', 'equals', 'open')))).toBe(
    'ann',
  );
  expect(await people(did('during', period('last 60 minute')))).toBe('ann');
  expect(await people(did('during', period('last 30 day')))).toBe('ann, bob, cem, dora, emil');
  expect(await people(did('during', period('last 29 day')))).toBe('ann, bob, cem, emil');
  expect(await people(did('during', period('last 1 month')))).toBe('dora, emil');
  expect(await people(did('during', period('last 1 week')))).toBe('bob');
  expect(await people(on('since', 'during', period('last 30 day')))).toBe('ann, bob, cem');
  expect(await people(on('since', 'at-least', ago(30, 'day')))).toBe('ann, bob, cem, hana');
  expect(await people(on('since', 'at-least', ago(1, 'year')))).toBe('ann, bob, cem, dora, emil, gus, hana');
  expect(await people(on('since', 'greater-than', ago(1, 'year')))).toBe('ann, bob, cem, emil, gus, hana');
  expect(await people(count('events', 'at-least', '2', on('at', 'during', period('last 7 day'))))).toBe('cem');
});

test('(8) an absolute period, in the zone of the campaign', async () => {
  expect(await people(did('between', '2026-02-14', '2026-03-14'))).toBe('ann, bob, cem, emil');
  expect(await people(did('between', '2026-03-14T10:00', '2026-03-14T23:59:59'))).toBe('ann, cem');
  expect(await people(did('between', '2026-03-14T11:00', '2026-03-15T00:59:58'), berlin)).toBe('cem');
  expect(await people(did('equals', '2026-03-07'))).toBe('bob');
  expect(await people(did('equals', '2026-03-07'), berlin)).toBe('');
  expect(await people(did('equals', '2026-03-15'), berlin)).toBe('ann');
  expect(await people(did('less-than', '2026-02-01'))).toBe('emil');
  expect(await people(did('at-most', '2026-02-01'))).toBe('dora, emil');
  expect(await people(did('greater-than', '2026-03-14'))).toBe('ann');
  expect(await people(on('since', 'between', '2026-02-14', '2026-03-01'))).toBe('ann, cem');
  expect(await people(on('since', 'not-between', '2026-02-14', '2026-03-01'))).toBe('bob, dora, emil, fay, gus, hana');
  expect(await people(did('between', '2026-03-14', '2026-02-14'))).toBe('');
});

test('(9) in a state for at least N days, by a date and by the last or first event', async () => {
  const inactive = on('state', 'equals', 'inactive');
  const forThirtyDays = all(inactive, on('since', 'at-most', ago(30, 'day')));
  expect(await people(forThirtyDays)).toBe('bob, dora');
  expect(await people(forThirtyDays, { now: '2026-03-16T00:00:00Z' })).toBe('bob, cem, dora');
  expect(await people(since('last', 'events', 'at', 'at-least', [30, 'day']))).toBe('dora');
  expect(await people(since('last', 'events', 'at', 'at-least', [29, 'day']))).toBe('dora, emil');
  expect(await people(since('last', 'events', 'at', 'at-most', [7, 'day']))).toBe('ann, bob, cem');
  expect(await people(since('last', 'events', 'at', 'at-most', [6, 'day']))).toBe('ann, cem');
  expect(await people(since('last', 'events', 'at', 'at-most', [1, 'hour']))).toBe('ann');
  expect(await people(since('last', 'events', 'at', 'at-most', [24, 'hour']))).toBe('ann, cem');
  expect(await people(since('first', 'events', 'at', 'at-least', [8, 'day']))).toBe('bob, dora, emil');
  expect(await people(since('first', 'events', 'at', 'at-least', [1, 'year']))).toBe('emil');
  expect(await people(since('last', 'events', 'at', 'at-least', [7, 'day'], on('kind', 'equals', 'click')))).toBe(
    'bob, dora',
  );
  expect(await people(all(some('events'), none('events', on('at', 'at-least', ago(30, 'day')))))).toBe('gus');
  expect(await people(total('max', 'events', 'at', 'less-than', '2026-03-01'))).toBe('dora, emil');
});

test('(13) a moving window follows the clock without new data', async () => {
  const lastWeek = did('during', period('last 7 day'));
  const quiet = since('last', 'events', 'at', 'at-least', [7, 'day']);
  const at = (now: string) => Promise.all([people(lastWeek, { now }), people(quiet, { now })]);
  expect(await at('2026-03-15T10:00:00Z')).toEqual(['ann, bob, cem', 'bob, dora, emil']);
  expect(await at('2026-03-15T23:59:59Z')).toEqual(['ann, bob, cem', 'bob, dora, emil']);
  expect(await at('2026-03-16T00:00:00Z')).toEqual(['ann, cem', 'bob, dora, emil']);
  expect(await at('2026-03-21T12:00:00Z')).toEqual(['ann, cem', 'bob, cem, dora, emil']);
  expect(await at('2026-03-22T12:00:00Z')).toEqual(['ann', 'ann, bob, cem, dora, emil']);
  expect(await at('2026-03-23T12:00:00Z')).toEqual(['', 'ann, bob, cem, dora, emil']);
  expect(await at('2026-02-21T00:00:00Z')).toEqual(['emil', 'dora, emil']);
  expect(data.engine.versions('events').map((one) => one.version)).toEqual([1]);
});
