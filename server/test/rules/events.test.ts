import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRuleData, type RuleData } from './rule-data.ts';
import { all, any, count, except, none, not, on, row, some, total } from './rule-words.ts';
import { everybody, shop } from './shop.ts';

let data: RuleData;
beforeAll(async () => {
  data = await openRuleData(shop);
});
afterAll(() => data.close());

const people = (rule: Parameters<RuleData['select']>[1]): Promise<string> => data.select('people', rule);
const companies = (rule: Parameters<RuleData['select']>[1]): Promise<string> => data.select('companies', rule);
const click = on('kind', 'equals', 'click');

test('(10) at least n events', async () => {
  expect(await people(count('events', 'at-least', '1'))).toBe('ann, bob, cem, dora, emil, gus');
  expect(await people(count('events', 'at-least', '2'))).toBe('ann, bob, cem, dora, emil');
  expect(await people(count('events', 'at-least', '3'))).toBe('dora');
  expect(await people(count('events', 'greater-than', '3'))).toBe('');
  expect(await people(count('events', 'at-least', '0'))).toBe(everybody);
  expect(await people(count('events', 'at-least', '2', on('page', 'equals', '/sale')))).toBe('dora');
  expect(await companies(count('employees', 'at-least', '2', count('events', 'at-least', '2')))).toBe('acme');
  expect(await people(count('company.employees', 'at-least', '3'))).toBe('ann, bob, hana');
});

test('(11) exactly n events', async () => {
  expect(await people(count('events', 'equals', '1'))).toBe('gus');
  expect(await people(count('events', 'equals', '2'))).toBe('ann, bob, cem, emil');
  expect(await people(count('events', 'equals', '3'))).toBe('dora');
  expect(await people(count('events', 'equals', '1', click))).toBe('ann, bob, cem, dora');
  expect(await people(count('events', 'not-equals', '2'))).toBe('dora, fay, gus, hana');
  expect(await people(count('events', 'between', ['2', '3']))).toBe('ann, bob, cem, dora, emil');
  expect(await people(total('count-distinct', 'events', 'kind', 'equals', '3'))).toBe('dora');
});

test('(12) no events, people without any included', async () => {
  expect(await people(count('events', 'equals', '0'))).toBe('fay, hana');
  expect(await people(count('events', 'at-most', '0'))).toBe('fay, hana');
  expect(await people(count('events', 'less-than', '1'))).toBe('fay, hana');
  expect(await people(count('events', 'between', ['0', '1']))).toBe('fay, gus, hana');
  expect(await people(count('events', 'equals', '0', click))).toBe('emil, fay, gus, hana');
  expect(await people(all(count('events', 'equals', '0', click), some('events')))).toBe('emil, gus');
  expect(await people(total('count-filled', 'events', 'page', 'equals', '0'))).toBe('fay, gus, hana');
  expect(await companies(count('employees', 'equals', '0'))).toBe('dino');
  expect(await companies(count('employees', 'equals', '0', some('events', click)))).toBe('cosy, dino');
  expect(await people(count('company.employees', 'equals', '0'))).toBe('dora');
});

test('(14) an event with conditions on its properties: one row has to fulfil them all', async () => {
  const sale = on('page', 'equals', '/sale');
  expect(await people(some('events', click, sale))).toBe('ann, dora');
  expect(await people(all(some('events', click), some('events', sale)))).toBe('ann, bob, cem, dora');
  expect(await people(none('events', click, sale))).toBe('bob, cem, emil, fay, gus, hana');
  expect(
    await people(some('events', click, any(on('page', 'equals', '/news'), on('at', 'at-least', '2026-03-15')))),
  ).toBe('ann, bob, cem');
  expect(await people(some('events', not(on('kind', 'equals', 'open'))))).toBe('ann, bob, cem, dora, emil');
  expect(await people(some('events', except(sale, click)))).toBe('bob, cem, dora');
  expect(await companies(some('employees', some('events', click, sale)))).toBe('acme');
  expect(await companies(some('employees', some('events', click), on('country', 'equals', 'DE')))).toBe('acme, bolt');
  expect(await people(some('company.employees', none('events')))).toBe('ann, bob, emil, fay, hana');
});

test('(15) the last event has a property', async () => {
  expect(await people(row('last', 'events', 'at', click))).toBe('ann, cem, dora');
  expect(await people(row('last', 'events', 'at', on('kind', 'equals', 'open')))).toBe('bob, emil, gus');
  expect(await people(row('last', 'events', 'at', on('page', 'is-empty')))).toBe('gus');
  expect(await people(row('last', 'events', 'at', not(click)))).toBe('bob, emil, gus');
  expect(await people(not(row('last', 'events', 'at', click)))).toBe('bob, emil, fay, gus, hana');
  expect(await people(row('last', 'events', 'at', on('page', 'equals', '/news'), click))).toBe('bob, cem');
  expect(await people(row('first', 'events', 'at', on('kind', 'equals', 'visit')))).toBe('dora, emil');
  expect(await people(row('first', 'events', 'at', click))).toBe('bob');
  expect(await companies(row('last', 'employees', 'since', on('country', 'equals', 'DE')))).toBe('acme, bolt');
  expect(await companies(row('first', 'employees', 'since', on('country', 'equals', 'FR')))).toBe('acme, cosy');
  expect(await companies(row('last', 'employees', 'since', some('events', click)))).toBe('bolt');
  expect(await people(row('last', 'company.employees', 'since', on('country', 'equals', 'DE')))).toBe(
    'ann, bob, cem, gus, hana',
  );
});
