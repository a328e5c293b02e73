import { activity } from '@fanfare/shared/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRuleData, type Reading, type RuleData } from './rule-data.ts';
import { audience, chain } from './rule-graphs.ts';
import { ago, all, any, except, none, on, orEmpty, some } from './rule-words.ts';
import { dataOf, link, written } from './table-text.ts';

/** Who may be written to, and who said no: by person and channel, and by address. */
const contacts = dataOf(
  [
    written(
      'people',
      `
      who* | mail: text (email) | agrees: boolean (consent-email) | by sms: boolean (consent-sms) | phone: text (phone)
      ann  | ann@example.com    | true                            | true                          | +49301
      bob  | bob@example.com    | true                            | false                         | +49302
      cem  | cem@example.com    | false                           | true                          | +49303
      dora | dora@example.com   |                                 |                               | +49304
      emil |                    | true                            | true                          |
      fay  | not an address     | true                            | true                          | +49306
      gus  | ANN@example.com    | true                            | true                          | +49307
      hana | hana@example.com   | true                            | true                          | +49308
      ivan | ivan@example.com   | true                            | true                          | +49309
      `,
    ),
    written(
      'do not contact',
      `
      id*: integer | who  | channel | from: date | until: date
      1            | bob  | sms     | 2025-01-01 |
      2            | hana | email   | 2025-01-01 |
      3            | ivan | email   | 2025-01-01 | 2025-12-31
      4            | ann  | phone   | 2025-01-01 |
      5            | gus  | all     | 2026-03-16 |
      6            | nobody | email | 2025-01-01 |
      7            |      | email   | 2025-01-01 |
      8            | cem  | sms     | 2024-01-01 | 2026-03-15
      9            | cem  | email   | 2024-01-01 | 2024-01-02
      `,
    ),
    written(
      'addresses',
      `address* | reason
                          dora@example.com | complaint
                          ivan@example.com | bounce`,
    ),
  ],
  [
    link('do not contact.who', 'person', 'people.who', 'opt-outs'),
    link('people.mail', 'blocked address', 'addresses.address', 'holders'),
  ],
);

let data: RuleData;
beforeAll(async () => {
  data = await openRuleData(contacts);
});
afterAll(() => data.close());

const people = (rule: Parameters<RuleData['select']>[1], reading?: Reading): Promise<string> =>
  data.select('people', rule, reading);
const inForce = all(on('from', 'at-most', ago(0, 'day')), orEmpty(on('until', 'at-least', ago(0, 'day')), true));
const saidNo = (...channels: string[]) => some('opt-outs', on('channel', 'in', ...channels, 'all'), inForce);

test('(19) an opt-out table, by person and by address, with dates', async () => {
  expect(await people(some('opt-outs'))).toBe('ann, bob, cem, gus, hana, ivan');
  expect(await people(none('opt-outs'))).toBe('dora, emil, fay');
  expect(await people(none('opt-outs', inForce))).toBe('dora, emil, fay, gus, ivan');
  expect(await people(none('opt-outs', inForce), { now: '2026-03-16T00:00:00Z' })).toBe('cem, dora, emil, fay, ivan');
  expect(await people(on('blocked address.reason', 'is-empty'))).toBe('ann, bob, cem, emil, fay, gus, hana');
  expect(await people(except(none('opt-outs', inForce), on('blocked address.address', 'is-not-empty')))).toBe(
    'emil, fay, gus',
  );
  expect(
    await people(except(all(), any(some('opt-outs', inForce), on('blocked address.reason', 'equals', 'complaint')))),
  ).toBe('emil, fay, gus, ivan');
});

test('(26) do not contact: each channel has its own', async () => {
  expect(await people(saidNo('email'))).toBe('hana');
  expect(await people(saidNo('sms'))).toBe('bob, cem');
  expect(await people(saidNo('email', 'sms', 'phone'))).toBe('ann, bob, cem, hana');
  expect(await people(saidNo('email'), { now: '2026-03-16T00:00:00Z' })).toBe('gus, hana');
  const mayBeCalled = except(all(on('by sms', 'equals', true), on('phone', 'is-not-empty')), saidNo('sms'));
  expect(await people(mayBeCalled)).toBe('ann, fay, gus, hana, ivan');
});

test('(26) do not contact by e-mail: consent and address by their roles, then the opt-outs of the channel', async () => {
  const mail = activity('email', 'mail', { category: 'marketing', onePerAddress: true });
  const everybody = await data.populations(chain(audience('all', 'people', all()), mail));
  expect(everybody.outlets['mail/recipients']).toBe('ann, bob, hana, ivan');
  expect(everybody.drops).toEqual({
    'mail/address-missing': 'emil',
    'mail/address-invalid': 'fay',
    'mail/no-consent': 'cem, dora',
    'mail/same-address': 'gus',
  });
  const allowed = await data.populations(chain(audience('allowed', 'people', except(all(), saidNo('email'))), mail));
  expect(allowed.outlets['mail/recipients']).toBe('ann, bob, ivan');
  const receipt = activity('email', 'mail', { category: 'transactional', onePerAddress: false });
  const needed = await data.populations(chain(audience('all', 'people', all()), receipt));
  expect(needed.outlets['mail/recipients']).toBe('ann, bob, cem, dora, gus, hana, ivan');
});

test('(26) without a consent role nobody is taken for consented', async () => {
  const { catalog } = contacts;
  const tables = catalog.tables.map((table) => ({
    ...table,
    columns: table.columns.map(({ role, ...column }) =>
      role === 'consent-email' || role === undefined ? column : { ...column, role },
    ),
  }));
  const roleless = await openRuleData(contacts, { ...catalog, tables });
  const graph = chain(audience('all', 'people', all()), activity('email', 'mail'));
  const { notComputable, problems, outlets } = await roleless.populations(graph);
  await roleless.close();
  expect(notComputable).toEqual({ mail: 'problems-here' });
  expect(problems.map((one) => one.code)).toContain('role.missing');
  expect(outlets).toEqual({ 'all/out': 'ann, bob, cem, dora, emil, fay, gus, hana, ivan' });
});
