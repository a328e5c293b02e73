import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRuleData, type RuleData } from './rule-data.ts';
import { all, none, not, on, orEmpty, some } from './rule-words.ts';
import { everybody, shop } from './shop.ts';

let data: RuleData;
beforeAll(async () => {
  data = await openRuleData(shop);
});
afterAll(() => data.close());

const people = (rule: Parameters<RuleData['select']>[1]): Promise<string> => data.select('people', rule);

test('(1) everyone', async () => {
  expect(await people(all())).toBe(everybody);
  expect(await people(not(all()))).toBe('');
  expect(await people(all({ ...on('country', 'equals', 'DE'), disabled: true }))).toBe(everybody);
  expect(await data.select('companies', all())).toBe('acme, bolt, cosy, dino');
  expect(await data.select('events', all())).toBe('1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12');
});

test('(2) equals, not equals, greater, less, includes, exists, not exists', async () => {
  expect(await people(on('country', 'equals', 'DE'))).toBe('ann, cem, hana');
  expect(await people(on('country', 'not-equals', 'DE'))).toBe('bob, dora, emil, fay, gus');
  expect(await people(on('points', 'greater-than', '15'))).toBe('ann, dora, gus');
  expect(await people(on('points', 'at-least', '15'))).toBe('ann, bob, dora, emil, gus');
  expect(await people(on('points', 'less-than', '15'))).toBe('fay, hana');
  expect(await people(on('points', 'at-most', '15'))).toBe('bob, emil, fay, hana');
  expect(await people(on('points', 'between', '0', '15'))).toBe('bob, emil, hana');
  expect(await people(on('country', 'in', 'DE', 'AT', 'XX'))).toBe('ann, cem, fay, hana');
  expect(await people(on('tier', 'contains', 'l'))).toBe('ann, cem, dora, gus, hana');
  expect(await people(on('tier', 'starts-with', 'b'))).toBe('fay');
  expect(await people(on('tier', 'ends-with', 'er'))).toBe('cem, gus');
  expect(await people(some('events'))).toBe('ann, bob, cem, dora, emil, gus');
  expect(await people(none('events'))).toBe('fay, hana');
});

test('(3) not-equals with empties: what is empty is not the value, unless only filled ones are wanted', async () => {
  expect(await people(on('tier', 'not-equals', 'gold'))).toBe('bob, cem, emil, fay, gus');
  expect(await people(orEmpty(on('tier', 'not-equals', 'gold'), false))).toBe('cem, fay, gus');
  expect(await people(on('tier', 'not-in', 'gold', 'silver'))).toBe('bob, emil, fay');
  expect(await people(orEmpty(on('tier', 'not-in', 'gold', 'silver'), false))).toBe('fay');
  expect(await people(on('tier', 'not-contains', 'l'))).toBe('bob, emil, fay');
  expect(await people(on('points', 'not-equals', '15'))).toBe('ann, cem, dora, fay, gus, hana');
  expect(await people(orEmpty(on('points', 'not-equals', '15'), false))).toBe('ann, dora, fay, gus, hana');
  expect(await people(on('points', 'not-between', '0', '40'))).toBe('cem, dora, fay');
  expect(await people(orEmpty(on('tier', 'equals', 'gold'), true))).toBe('ann, bob, dora, emil, hana');
  expect(await people(on('tier', 'is-empty'))).toBe('bob, emil');
  expect(await people(on('tier', 'is-not-empty'))).toBe('ann, cem, dora, fay, gus, hana');
  expect(await people(on('company.country', 'not-equals', 'DE'))).toBe('ann, bob, dora, emil, fay, hana');
  expect(await people(orEmpty(on('company.country', 'not-equals', 'DE'), false))).toBe('ann, bob, hana');
  expect(await people(some('events', on('page', 'not-equals', '/sale')))).toBe('ann, bob, cem, dora, emil, gus');
  expect(await people(some('events', orEmpty(on('page', 'not-equals', '/sale'), false)))).toBe(
    'ann, bob, cem, dora, emil',
  );
});

test('(25) a filter on the linked company only', async () => {
  expect(await people(on('company.country', 'equals', 'DE'))).toBe('cem, gus');
  expect(await people(on('company.size', 'at-least', '100'))).toBe('ann, bob, hana');
  expect(await people(on('company.country', 'is-empty'))).toBe('dora, emil, fay');
  expect(await people(all(on('company.country', 'is-empty'), on('company.id', 'is-not-empty')))).toBe('emil, fay');
  expect(await people(all(on('company.country', 'equals', 'FR'), on('country', 'equals', 'DE')))).toBe('ann, hana');
  expect(await people(some('company.employees', on('country', 'equals', 'DE')))).toBe('ann, bob, cem, gus, hana');
  expect(await data.select('companies', some('employees', on('country', 'equals', 'DE')))).toBe('acme, bolt');
  expect(await data.select('companies', none('employees'))).toBe('dino');
  expect(await data.select('events', on('person.company.name', 'equals', 'Bolt'))).toBe('5, 6, 11');
});

test('(29) an empty list means nobody', async () => {
  const list = (value: string[] | null) => ({
    variables: [{ name: 'chosen', type: 'list', source: 'campaign', value } as const],
  });
  expect(await data.select('people', on('country', 'in', { list: 'chosen' }), list(['DE', 'AT']))).toBe(
    'ann, cem, fay, hana',
  );
  expect(await data.select('people', on('country', 'in', { list: 'chosen' }), list([]))).toBe('');
  expect(await data.select('people', on('country', 'not-in', { list: 'chosen' }), list([]))).toBe(everybody);
  expect(await data.select('people', orEmpty(on('country', 'not-in', { list: 'chosen' }), false), list([]))).toBe(
    'ann, bob, cem, emil, fay, hana',
  );
  expect(await data.select('people', some('events', on('kind', 'in', { list: 'chosen' })), list([]))).toBe('');
  expect(await people(on('country', 'in', ''))).toBe('');
  expect(await data.refuse('people', on('country', 'in', { list: 'chosen' }), list(null))).toEqual([
    'variable.no-value rule/items/0',
  ]);
  expect(await data.refuse('people', on('country', 'in', { list: 'another' }), list([]))).toEqual([
    'variable.unknown rule/items/0',
  ]);
  expect(await data.refuse('people', on('country', 'in'))).toEqual(['condition.list.empty rule/items/0']);
});
