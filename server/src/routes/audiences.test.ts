import { randomUUID } from 'node:crypto';
import type {
  AudienceSize,
  CampaignGraph,
  Condition,
  ConditionGroup,
  HandResult,
  ReadAudienceConfig,
  SaveAudienceConfig,
  SavedPeople,
  StoredAudience,
} from '@fanfare/shared';
import { audienceTable } from '@fanfare/shared';
import { activity, graphOf, transition } from '@fanfare/shared/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openRulesSite, type RulesSite } from '../../test/rules-site.ts';

let site: RulesSite;

beforeAll(async () => {
  site = await openRulesSite();
});
afterAll(() => site.close());

const group = (...items: Condition[]): ConditionGroup => ({ kind: 'group', operator: 'and', items, except: [] });
const country = (...values: string[]): Condition => ({
  kind: 'attribute',
  attribute: { links: [], column: 'country' },
  operator: 'in',
  value: { kind: 'list', values },
});
const member = (audiences: string[], more: object = {}): Condition => {
  return { kind: 'audience', via: [], audiences, match: 'any', negated: false, ...more };
};

async function ask<Answer>(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: object): Promise<Answer> {
  const answer = await site.ask('Ann', method, path, body);
  expect([answer.status, answer.body]).toEqual([200, expect.anything()]);
  return answer.body as Answer;
}

async function refusal(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: object): Promise<unknown> {
  const answer = await site.ask('Ann', method, path, body);
  const { error } = answer.body as { error: { code: string; details?: { problems?: { code: string }[] } } };
  return [answer.status, error.details?.problems?.[0]?.code ?? error.code];
}

const create = (label: string, rule: ConditionGroup | null = null, more: object = {}) =>
  ask<StoredAudience>('POST', '/api/audiences', { label, dimension: 'customers', rule, ...more });
const people = (...keys: number[]) => ({ kind: 'keys', keys: keys.map((key) => [key]) });
const byHand = (id: string, change: 'add' | 'remove' | 'clear', whom: object, more: object = {}) =>
  ask<HandResult>('POST', `/api/audiences/${id}/hand`, { change, people: whom, effect: randomUUID(), ...more });

/** Keys of the people on an outlet. */
async function keysOf(graph: CampaignGraph, id = 'read', port = 'out'): Promise<unknown[]> {
  const { rows } = await ask<{ rows: unknown[][] }>('POST', '/api/people', { graph, activity: id, port, columns: [] });
  return rows.map(([key]) => key);
}

const reading = (audience: string, columns: ReadAudienceConfig['columns'] = []) =>
  graphOf([activity('read-audience', 'read', { audience, columns })], []);
const whoIs = (rule: ConditionGroup) =>
  graphOf([activity('build-audience', 'read', { dimension: 'customers', rule })], []);
const membersOf = (id: string) => keysOf(reading(id));

/** Saves the customers of some countries to an audience. */
async function save(
  target: SaveAudienceConfig['target'],
  of: readonly string[],
  more: object = {},
  extra: object = {},
) {
  const graph = graphOf(
    [
      activity('build-audience', 'whom', { dimension: 'customers', rule: group(country(...of)) }),
      activity('save-audience', 'save', { target, ...more }),
    ],
    [transition('whom/out', 'save')],
  );
  return ask<SavedPeople>('POST', '/api/audiences/save', { graph, activity: 'save', effect: randomUUID(), ...extra });
}
const existing = (audience: string) => ({ kind: 'existing', audience }) as const;

describe('audiences', () => {
  test('a manual list wins over the rule without leaking into another audience with the same rule', async () => {
    const rule = group(country('FR'));
    const [one, other] = [await create('French', rule), await create('French as well', rule)];
    expect(await membersOf(one.id)).toEqual([1, 2, 7, 8]);
    expect(await byHand(one.id, 'remove', people(1, 2, 99))).toMatchObject({ given: 3, matched: 2, changed: 2 });
    await byHand(one.id, 'add', people(12));
    expect(await membersOf(one.id)).toEqual([7, 8, 12]);
    expect(await membersOf(other.id)).toEqual([1, 2, 7, 8]);
    const saved = await save(existing(one.id), ['FR', 'DE']);
    expect(saved).toMatchObject({ arriving: 7, heldOut: 2, entering: 7, leaving: 0 });
    expect(await membersOf(one.id)).toEqual([3, 4, 5, 7, 8, 12]);
    await byHand(one.id, 'clear', { kind: 'everyone' });
    expect(await membersOf(one.id)).toEqual([1, 2, 3, 4, 5, 7, 8]);
    expect(await membersOf(other.id)).toEqual([1, 2, 7, 8]);
  });

  test('an audience of audiences: include, exclude, mixed and nested', async () => {
    const [fr, de, es] = await Promise.all(
      ['FR', 'DE', 'ES'].map((code) => create(`From ${code}`, group(country(code)))),
    );
    const ids = [fr, de, es].map((one) => one?.id ?? '');
    const [inFr = '', inDe = '', inEs = ''] = ids;
    const hand = await create('By hand');
    await byHand(hand.id, 'add', people(1, 3, 9, 12));
    const include = await create('Include', group(member([inFr, inDe])));
    const exclude = await create('Exclude', group(member([inFr, inDe], { negated: true })));
    const mixed = await create('Mixed', group(member([inFr, inDe, inEs]), member([hand.id])));
    const both = await create('Both', group(member([include.id, hand.id], { match: 'all' })));
    const nested = await create('Nested', {
      ...group(member([include.id, mixed.id])),
      except: [member([both.id])],
    });
    expect(await membersOf(include.id)).toEqual([1, 2, 3, 4, 5, 7, 8]);
    expect(await membersOf(exclude.id)).toEqual([6, 9, 10, 11, 12]);
    expect(await membersOf(mixed.id)).toEqual([1, 3, 9]);
    expect(await membersOf(both.id)).toEqual([1, 3]);
    expect(await membersOf(nested.id)).toEqual([2, 4, 5, 7, 8, 9]);
    expect(await keysOf(whoIs(group(member([nested.id], { negated: true }))))).toEqual([1, 3, 6, 10, 11, 12]);
    const homes = await create('Homes', null, { dimension: 'households' });
    await byHand(homes.id, 'add', people(1, 2));
    expect(await keysOf(whoIs(group(member([homes.id], { via: ['household'] }))))).toEqual([1, 2, 3, 4]);
    const cycle = { lock: include.lock, label: 'Include', description: '', rule: group(member([nested.id])) };
    expect(await refusal('PUT', `/api/audiences/${include.id}`, cycle)).toEqual([422, 'audience.cycle']);
  });

  test('a renamed audience keeps its identity, and an id is never given twice', async () => {
    const vip = await create('VIP');
    await byHand(vip.id, 'add', people(1));
    expect(vip.id).toBe('vip');
    expect(await refusal('POST', '/api/audiences', { label: 'vip', dimension: 'customers', rule: null })).toEqual([
      409,
      'audience.label-taken',
    ]);
    const change = { lock: vip.lock, label: 'Very important', description: 'Few', rule: null };
    const renamed = await ask<StoredAudience>('PUT', '/api/audiences/vip', change);
    expect(renamed).toMatchObject({ id: 'vip', label: 'Very important', lock: vip.lock + 1 });
    expect(await refusal('PUT', '/api/audiences/vip', change)).toEqual([409, 'audience.stale']);
    expect(await membersOf('vip')).toEqual([1]);
    expect((await create('VIP')).id).toBe('vip-2');
    await ask('DELETE', '/api/audiences/vip-2');
    expect((await create('VIP')).id).toBe('vip-3');
    await ask('DELETE', '/api/audiences/vip-3');
  });

  test('rebuild equals before: saving the same people again changes nothing, and an effect is done once', async () => {
    const list = await create('Rebuilt');
    const columns = [
      { attribute: { links: ['household'], column: 'city' }, name: 'town', label: 'Town' },
      { attribute: { links: [], column: 'points' }, name: 'points_then', label: '' },
    ];
    await save(existing(list.id), ['FR', 'DE'], { columns });
    const read = [{ column: 'town', name: 'town', label: '' }];
    const page = { graph: reading(list.id, read), activity: 'read', port: 'out', columns: ['town'] };
    const before = await ask<{ rows: unknown }>('POST', '/api/people', page);
    expect(before.rows).toEqual([
      [1, 'Lyon'],
      [2, 'Lyon'],
      [3, 'Bonn'],
      [4, 'Bonn'],
      [5, 'Kiel'],
      [7, null],
      [8, null],
    ]);
    const again = await save(existing(list.id), ['FR', 'DE'], { columns });
    expect(again).toMatchObject({ before: 7, after: 7, entering: 0, leaving: 0, done: true });
    expect((await ask<{ rows: unknown }>('POST', '/api/people', page)).rows).toEqual(before.rows);
    const effect = randomUUID();
    expect((await save(existing(list.id), ['ES'], {}, { effect })).done).toBe(true);
    await save(existing(list.id), ['FR'], {}, { preview: true });
    expect((await save(existing(list.id), ['FR'], {}, { effect })).done).toBe(false);
    expect(await membersOf(list.id)).toEqual([9, 10, 11]);
  });

  test('an audience whose table vanished fails loudly', async () => {
    const list = await create('Vanishing', group(country('FR')));
    await byHand(list.id, 'add', people(3));
    await site.counting.engine.dropTable(audienceTable(list.id));
    const read = { graph: reading(list.id), activity: 'read', port: 'out' };
    expect(await refusal('POST', '/api/people', read)).toEqual([422, 'audience.table-gone']);
    const rule = { graph: whoIs(group(member([list.id]))), activity: 'read', port: 'out' };
    expect(await refusal('POST', '/api/people', rule)).toEqual([422, 'audience.table-gone']);
    const hand = { change: 'add', people: people(1), effect: randomUUID() };
    expect(await refusal('POST', `/api/audiences/${list.id}/hand`, hand)).toEqual([409, 'audience.table-gone']);
    expect((await ask<StoredAudience>('GET', `/api/audiences/${list.id}`)).stored).toBe('gone');
    await byHand(list.id, 'clear', { kind: 'everyone' });
    expect(await membersOf(list.id)).toEqual([1, 2, 7, 8]);
  });

  test('people are found by an attribute; what is shared or unknown is told and left out', async () => {
    const list = await create('By e-mail');
    const values = [
      '  CY@example.test ',
      'cy@example.test',
      'ada@example.com',
      'nobody@example.com',
      'hal@example.com',
    ];
    const whom = { kind: 'values', attribute: { links: [], column: 'email' }, values };
    const expected = {
      given: 4,
      matched: 2,
      notFound: { count: 1, sample: ['nobody@example.com'] },
      ambiguous: { count: 1, sample: ['ada@example.com'] },
      changed: 2,
    };
    expect(await byHand(list.id, 'add', whom, { preview: true })).toEqual(expected);
    expect(await membersOf(list.id)).toEqual([]);
    const effect = randomUUID();
    expect(await byHand(list.id, 'add', whom, { effect })).toEqual(expected);
    expect((await byHand(list.id, 'add', whom, { effect })).changed).toBe(0);
    expect(await membersOf(list.id)).toEqual([3, 9]);
    const page = { timeZone: 'UTC', how: 'added', search: 'hal' };
    const found = await ask<{ members: object[]; total: number }>('POST', `/api/audiences/${list.id}/members`, page);
    expect(found).toMatchObject({ total: 1, members: [{ key: [9], how: 'added', since: expect.any(String) }] });
  });

  test('replace, add, remove and history; sizes and members say how people are in', async () => {
    const list = await create('Modes', group(country('ES')));
    await byHand(list.id, 'add', people(12));
    await save(existing(list.id), ['FR']);
    await save(existing(list.id), ['DE'], { mode: 'add' });
    expect(await membersOf(list.id)).toEqual([1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12]);
    expect(await save(existing(list.id), ['FR'], { mode: 'remove' })).toMatchObject({ leaving: 4, after: 3 });
    expect(await save(existing(list.id), ['ES'], { mode: 'history' })).toMatchObject({ entering: 3, leaving: 3 });
    const size = await ask<AudienceSize>('GET', `/api/audiences/${list.id}/size?timeZone=UTC`);
    expect(size).toMatchObject({ members: 4, byRule: 0, saved: 3, added: 1, removed: 0, left: 3, gone: 0 });
    await save(existing(list.id), ['XX'], { mode: 'remove' });
    const all = await ask<{ members: { key: number[]; how: string }[] }>('POST', `/api/audiences/${list.id}/members`, {
      timeZone: 'UTC',
    });
    expect(all.members.map(({ key, how }) => [key[0], how])).toEqual([
      [9, 'saved'],
      [10, 'saved'],
      [11, 'saved'],
      [12, 'added'],
    ]);
    const left = await ask<{ members: object[] }>('POST', `/api/audiences/${list.id}/members`, {
      timeZone: 'UTC',
      how: 'left',
    });
    expect(left.members).toHaveLength(3);
  });

  test('a new audience is made by the first save, and found again by the next', async () => {
    const target = { kind: 'new', label: 'Fresh list' } as const;
    expect(await save(target, ['FR'], {}, { preview: true })).toMatchObject({ audience: null, entering: 4 });
    expect(await save(target, ['FR'])).toMatchObject({ audience: 'fresh-list', after: 4 });
    expect(await save(target, ['DE'])).toMatchObject({ audience: 'fresh-list', after: 3, leaving: 4 });
    await create('Taken');
    const graph = graphOf(
      [
        activity('build-audience', 'whom', { dimension: 'customers' }),
        activity('save-audience', 'other', { target: { kind: 'new', label: 'taken' } }),
      ],
      [transition('whom/out', 'other')],
    );
    const body = { graph, activity: 'other', effect: randomUUID() };
    expect(await refusal('POST', '/api/audiences/save', body)).toEqual([422, 'audience.label-taken']);
  });

  test('stored members that the data no longer has are dropped by cause, and listed', async () => {
    const list = await create('Stays');
    await byHand(list.id, 'add', { kind: 'keys', keys: [[1], [3]] });
    const { engine } = site.counting;
    const table = audienceTable(list.id);
    const gone = engine.newStaging();
    await engine.withConnection((connection) =>
      connection.run(
        `CREATE TABLE ${engine.stagingSql(gone)} AS SELECT 999::BIGINT AS id, 'added' AS _fanfare_how,
           TIMESTAMP '2026-01-01' AS _fanfare_since, false AS _fanfare_saved`,
      ),
    );
    const given = ['id', '_fanfare_how', '_fanfare_since', '_fanfare_saved'];
    const rows = { staging: gone, given };
    await engine.write({ kind: 'merge', table, parts: [rows], effect: randomUUID(), by: 'Test', change: 'gone' });
    expect(await membersOf(list.id)).toEqual([1, 3]);
    const dropped = { graph: reading(list.id), activity: 'read', port: 'out', cause: 'no-longer-exists' };
    expect((await ask<{ rows: unknown }>('POST', '/api/people', dropped)).rows).toEqual([[999]]);
    const size = await ask<AudienceSize>('GET', `/api/audiences/${list.id}/size?timeZone=UTC`);
    expect(size).toMatchObject({ members: 2, added: 3, gone: 1 });
    const counts = await site.ask('Ann', 'POST', '/api/counts', { graph: reading(list.id), canvas: 'c' });
    expect(counts.body).toMatch(/"cause":"no-longer-exists",.*?"count":1\}/u);
  });

  test('an audience in use is deleted only after saying what breaks', async () => {
    const list = await create('Used');
    const graph = reading(list.id);
    const campaign = await ask<{ id: string; lock: number }>('POST', '/api/campaigns', { name: 'Reader', graph });
    const filter = { name: 'In used', description: '', table: 'customers', parameters: [], shared: true };
    await ask('POST', '/api/filters', { ...filter, rule: group(member([list.id])) });
    await create('Around', group(member([list.id])));
    const use = await ask<object>('GET', `/api/audiences/${list.id}/use`);
    expect(use).toEqual({
      campaigns: [{ id: campaign.id, name: 'Reader', activities: ['read'] }],
      audiences: [{ id: 'around', label: 'Around' }],
      filters: [{ id: 'in-used', name: 'In used' }],
    });
    const answer = await site.ask('Ann', 'DELETE', `/api/audiences/${list.id}`);
    expect(answer).toMatchObject({ status: 409, body: { error: { code: 'audience.used', details: use } } });
    await ask('DELETE', `/api/audiences/${list.id}?force=true`);
    expect(await refusal('POST', '/api/people', { graph, activity: 'read', port: 'out' })).toEqual([
      422,
      'audience.unknown',
    ]);
    expect(site.counting.engine.table(audienceTable(list.id))).toBeUndefined();
  });

  test('filters and audiences may refer to each other, and are read together', async () => {
    const list = await create('Core', group(country('FR')));
    const draft = { description: '', table: 'customers', parameters: [], shared: true };
    await ask('POST', '/api/filters', { ...draft, name: 'Core filter', rule: group(member([list.id])) });
    const outer = await create('Outer', group({ kind: 'filter', filter: 'core-filter', values: {} }));
    expect(await membersOf(outer.id)).toEqual([1, 2, 7, 8]);
    const resolved = await ask<{ audiences: { id: string }[]; filters: { id: string }[] }>(
      'POST',
      '/api/audiences/resolve',
      { audiences: [outer.id] },
    );
    expect([resolved.audiences.map(({ id }) => id).toSorted(), resolved.filters.map(({ id }) => id)]).toEqual([
      ['core', 'outer'],
      ['core-filter'],
    ]);
    const campaign = await ask<{ id: string }>('POST', '/api/campaigns', {
      name: 'Through both',
      graph: reading(outer.id),
    });
    const effect = { rule: group(country('FR')), timeZone: 'UTC' };
    expect(await ask<object>('POST', '/api/filters/core-filter/effect', effect)).toMatchObject({
      before: 4,
      audiences: [{ id: 'outer', label: 'Outer' }],
      campaigns: [{ id: campaign.id, name: 'Through both', activities: ['read'] }],
    });
    expect(await refusal('DELETE', '/api/filters/core-filter')).toEqual([409, 'filter.used']);
    const cycle = { lock: list.lock, label: 'Core', description: '', rule: group(member([outer.id])) };
    expect(await refusal('PUT', `/api/audiences/${list.id}`, cycle)).toEqual([422, 'audience.cycle']);
  });
});
