import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRuleData, type RuleData } from './rule-data.ts';
import { all, any, except, none, not, on, some } from './rule-words.ts';
import { shop } from './shop.ts';
import { dataOf, written } from './table-text.ts';

/** One row for each way in which four letters are there or not. */
const letters = dataOf([
  written(
    'letters',
    `
    word* | a: boolean | b: boolean | c: boolean | d: boolean
    -     | false      | false      | false      | false
    d     | false      | false      | false      | true
    c     | false      | false      | true       | false
    cd    | false      | false      | true       | true
    b     | false      | true       | false      | false
    bd    | false      | true       | false      | true
    bc    | false      | true       | true       | false
    bcd   | false      | true       | true       | true
    a     | true       | false      | false      | false
    ad    | true       | false      | false      | true
    ac    | true       | false      | true       | false
    acd   | true       | false      | true       | true
    ab    | true       | true       | false      | false
    abd   | true       | true       | false      | true
    abc   | true       | true       | true       | false
    abcd  | true       | true       | true       | true
    `,
  ),
]);
const [a, b, c, d] = (['a', 'b', 'c', 'd'] as const).map((letter) => on(letter, 'equals', true));

let data: RuleData;
let shopping: RuleData;
beforeAll(async () => {
  [data, shopping] = await Promise.all([openRuleData(letters), openRuleData(shop)]);
});
afterAll(async () => {
  await Promise.all([data.close(), shopping.close()]);
});

const words = (rule: Parameters<RuleData['select']>[1]): Promise<string> => data.select('letters', rule);
const people = (rule: Parameters<RuleData['select']>[1]): Promise<string> => shopping.select('people', rule);

test('(5) AND in OR in AND', async () => {
  if (!a || !b || !c || !d) throw new Error('four letters');
  expect(await words(all(a, any(b, all(c, d))))).toBe('ab, abc, abcd, abd, acd');
  expect(await words(any(a, all(b, any(c, d))))).toBe('a, ab, abc, abcd, abd, ac, acd, ad, bc, bcd, bd');
  expect(await words(all(any(a, b), any(c, d)))).toBe('abc, abcd, abd, ac, acd, ad, bc, bcd, bd');
  expect(await words(any(all(a, b), all(c, d)))).toBe('ab, abc, abcd, abd, acd, bcd, cd');
  expect(await words(all(a, not(any(b, all(c, d)))))).toBe('a, ac, ad');
  expect(await words(except(any(a, b), c, d))).toBe('a, ab, abc, abd, ac, ad, b, bc, bd');
  expect(await words(except(any(a, b), any(c, d)))).toBe('a, ab, b');
  expect(await words(except(a, except(b, c)))).toBe('a, abc, abcd, ac, acd, ad');
  expect(await words(all(a, any()))).toBe('a, ab, abc, abcd, abd, ac, acd, ad');
  const off = { ...any(b, c), disabled: true };
  expect(await words(all(a, d, off))).toBe('abcd, abd, acd, ad');
});

test('(6) an attribute AND an event', async () => {
  const german = on('country', 'equals', 'DE');
  const clicked = some('events', on('kind', 'equals', 'click'));
  expect(await people(all(german, clicked))).toBe('ann, cem');
  expect(await people(all(german, none('events', on('kind', 'equals', 'click'))))).toBe('hana');
  expect(await people(any(on('country', 'equals', 'AT'), clicked))).toBe('ann, bob, cem, dora, fay');
  expect(await people(except(clicked, german))).toBe('bob, dora');
  expect(await people(all(german, clicked, on('company.country', 'equals', 'DE')))).toBe('cem');
});
