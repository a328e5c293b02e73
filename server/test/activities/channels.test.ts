import type { Catalog, ConfigOf } from '@fanfare/shared';
import { activity, graphOf, transition } from '@fanfare/shared/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openExample } from './evaluate-graph.ts';

type Channel = 'email' | 'sms' | 'push' | 'direct-mail' | 'custom';

const text = { type: 'text' as const };
const catalog: Catalog = {
  tables: [
    {
      name: 'people',
      key: ['id'],
      columns: [
        { name: 'id', type: 'integer' },
        { name: 'phone', ...text, role: 'phone' },
        { name: 'device', ...text, role: 'push-token' },
        { name: 'street', ...text, role: 'address-line-1' },
        { name: 'code', ...text, role: 'postal-code' },
        { name: 'town', ...text, role: 'city' },
        { name: 'yes', type: 'boolean', role: 'consent-sms' },
        { name: 'push_yes', type: 'boolean', role: 'consent-push' },
        { name: 'post_yes', type: 'boolean', role: 'consent-direct-mail' },
      ],
    },
    {
      name: 'contracts',
      label: 'Contracts',
      key: ['number'],
      columns: [
        { name: 'number', ...text },
        { name: 'person', type: 'integer' },
        { name: 'contact', ...text, role: 'phone' },
      ],
    },
  ],
  links: [
    {
      id: 'holder',
      cardinality: 'many-to-one',
      name: 'holder',
      reverseName: 'contracts',
      reverseLabel: 'Contracts',
      from: { table: 'contracts', columns: ['person'] },
      to: { table: 'people', columns: ['id'] },
    },
  ],
  dimensions: [
    { name: 'people', label: 'People', table: 'people' },
    { name: 'contracts', label: 'Contracts', table: 'contracts' },
  ],
};
const names = ['id', 'phone', 'device', 'street', 'code', 'town', 'yes', 'push_yes', 'post_yes'];
const people = [
  [1, '+49 (30) 123-4567', 'a1', 'Main St 1', '10115', 'Berlin', true, true, true],
  [2, '+49301234567', 'A1', ' main st 1 ', '10115', 'BERLIN', true, true, true],
  [3, '12345', ' ', 'Elm St 2', '', 'Bonn', true, true, true],
  [4, null, null, '', '50667', 'Köln', true, true, true],
  [5, '0151 2345678', 'b2', 'Elm St 3', '53111', 'Bonn', null, false, null],
  [6, 'call 0151 2345678', ' a1', 'Elm St 4', '53111', null, true, true, true],
].map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? null])));
const contracts = [
  { number: 'C1', person: 1, contact: '+49 40 7654321' },
  { number: 'C2', person: 1, contact: null },
  { number: 'C3', person: 3, contact: '040 7654321' },
  { number: 'C4', person: 5, contact: '030 1111111' },
  { number: 'C5', person: null, contact: '030 2222222' },
];

let data: Awaited<ReturnType<typeof openExample>>;
beforeAll(async () => {
  data = await openExample(catalog, { people, contracts });
});
afterAll(() => data.close());

/** Who is a recipient, and who is dropped by which cause. */
async function send<Type extends Channel>(type: Type, settings: Partial<ConfigOf<Type>> = {}, dimension = 'people') {
  const all = activity('build-audience', 'all', { dimension });
  const graph = graphOf([all, activity(type, 'send', settings)], [transition('all/out', 'send')]);
  const { outlets, drops } = await data.evaluate(graph);
  return { recipients: outlets['send/recipients'], drops };
}

describe('SMS', () => {
  it('takes numbers of 7 to 15 digits, however they are written, each once', async () => {
    expect(await send('sms')).toEqual({
      recipients: ['1'],
      drops: {
        'send/address-missing': ['4'],
        'send/address-invalid': ['3', '6'],
        'send/no-consent': ['5'],
        'send/same-address': ['2'],
      },
    });
  });

  it('sends one message per linked row, to the person or to the number of the row', async () => {
    const per = { kind: 'linked', link: 'contracts' } as const;
    const toPerson = await send('sms', { per, category: 'transactional', onePerAddress: false });
    expect(toPerson).toEqual({
      recipients: ['C1', 'C2', 'C4'],
      drops: {
        'send/no-linked-row': ['2', '4', '6'],
        'send/address-missing': [],
        'send/address-invalid': ['C3'],
      },
    });
    const toRow = await send('sms', { per, address: { of: 'linked', attribute: null } });
    expect(toRow.recipients).toEqual(['C1', 'C3']);
    expect(toRow.drops).toMatchObject({ 'send/address-missing': ['C2'], 'send/no-consent': ['C4'] });
  });

  it('reads address and consent along a link to one row', async () => {
    const address = { of: 'population' as const, attribute: { links: ['holder'], column: 'phone' } };
    const { recipients, drops } = await send('sms', { address }, 'contracts');
    expect(recipients).toEqual(['C1']);
    expect(drops).toMatchObject({
      'send/address-missing': ['C5'],
      'send/address-invalid': ['C3'],
      'send/no-consent': ['C4'],
      'send/same-address': ['C2'],
    });
  });
});

it('push notifications go to each device once; tokens differ by case', async () => {
  expect(await send('push')).toEqual({
    recipients: ['1', '2'],
    drops: { 'send/address-missing': ['3', '4'], 'send/no-consent': ['5'], 'send/same-address': ['6'] },
  });
});

it('direct mail needs street, postal code and city, and sends one letter to an address', async () => {
  expect(await send('direct-mail')).toEqual({
    recipients: ['1'],
    drops: {
      'send/address-missing': ['4'],
      'send/address-incomplete': ['3', '6'],
      'send/no-consent': ['5'],
      'send/same-address': ['2'],
    },
  });
});

it('a custom export hands over who consented, or everybody', async () => {
  const fields = [{ name: 'Id', of: 'population' as const, attribute: { links: [], column: 'id' } }];
  const consent = { links: [], column: 'yes' };
  expect((await send('custom', { fields, consent })).recipients).toEqual(['1', '2', '3', '4', '6']);
  const all = await send('custom', { fields, category: 'transactional' });
  expect(all).toEqual({ recipients: ['1', '2', '3', '4', '5', '6'], drops: {} });
});
