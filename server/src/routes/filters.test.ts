import type { CampaignDocument, Condition, ConditionGroup, StoredFilter } from '@fanfare/shared';
import { activity, graphOf } from '@fanfare/shared/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
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
const uses = (filter: string, values = {}): Condition => ({ kind: 'filter', filter, values });
const draft = (name: string, rule: ConditionGroup, more: object = {}) => {
  return { name, description: '', table: 'customers', rule, parameters: [], shared: true, ...more };
};
const isFrench = group(country('FR'));

async function create(actor: string, name: string, rule = isFrench, more: object = {}): Promise<StoredFilter> {
  const { status, body } = await site.ask(actor, 'POST', '/api/filters', draft(name, rule, more));
  expect([status, body]).toEqual([200, expect.anything()]);
  return body as StoredFilter;
}

async function refusal(
  actor: string,
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: object,
): Promise<unknown> {
  const answer = await site.ask(actor, method, path, body);
  const { error } = answer.body as { error: { code: string; details?: { problems?: { code: string }[] } } };
  return [answer.status, error.details?.problems?.[0]?.code ?? error.code];
}

async function list(actor: string, query = ''): Promise<StoredFilter[]> {
  const { body } = await site.ask(actor, 'GET', `/api/filters?${query}`);
  return (body as { filters: StoredFilter[] }).filters;
}

async function campaignOf(name: string, rule: ConditionGroup, label = 'Whom'): Promise<CampaignDocument> {
  const audience = activity('build-audience', 'audience', { dimension: 'customers', rule }, label);
  const { body } = await site.ask('Ann', 'POST', '/api/campaigns', { name, graph: graphOf([audience], []) });
  return body as CampaignDocument;
}

async function countOf({ graph }: CampaignDocument, actor = 'Ann'): Promise<unknown> {
  const page = { graph, activity: 'audience', port: 'out' };
  return ((await site.ask(actor, 'POST', '/api/people', page)).body as { total?: number }).total;
}

test('ids come from names, and names are unique among what an owner sees', async () => {
  const first = await create('Ann', 'Über „Gold“ & VIP');
  expect(first).toMatchObject({ id: 'uber-gold-vip', lock: 1, owner: 'Ann', usedBy: { campaigns: 0, filters: 0 } });
  expect((await create('Ann', '金色')).id).toBe('filter');
  expect((await create('Ann', 'Uber gold VIP!')).id).toBe('uber-gold-vip-2');
  expect(await refusal('Bob', 'POST', '/api/filters', draft('über „gold“ & vip', isFrench))).toEqual([
    409,
    'filter.name-taken',
  ]);
  await create('Ann', 'Mine', isFrench, { shared: false });
  await create('Bob', 'mine', isFrench, { shared: false });
  expect(await refusal('Ann', 'POST', '/api/filters', draft('MINE', isFrench))).toEqual([409, 'filter.name-taken']);
  const wanted = draft('From a file', isFrench, { id: 'from-git' });
  expect((await site.ask('Ann', 'POST', '/api/filters', wanted)).body).toMatchObject({ id: 'from-git' });
  expect(await refusal('Ann', 'POST', '/api/filters', { ...wanted, name: 'Other' })).toEqual([409, 'filter.id-taken']);
});

test('a private filter is listed and changed by its owner only, but counted by all who use it', async () => {
  const secret = await create('Ann', 'Secret', isFrench, { shared: false });
  const body = { ...draft('Secret', group(country('DE')), { shared: false }), lock: 1 };
  expect((await list('Bob')).some((one) => one.id === secret.id)).toBe(false);
  expect(await refusal('Bob', 'PUT', `/api/filters/${secret.id}`, body)).toEqual([403, 'filter.private']);
  expect(await refusal('Bob', 'DELETE', `/api/filters/${secret.id}`)).toEqual([403, 'filter.private']);
  const campaign = await campaignOf('Uses a secret', group(uses(secret.id)));
  expect(await countOf(campaign, 'Bob')).toBe(4);
  const shared = await create('Ann', 'Everybody’s');
  expect(await refusal('Bob', 'PUT', `/api/filters/${shared.id}`, { ...body, name: 'Everybody’s' })).toEqual([
    403,
    'filter.owner-only',
  ]);
});

test('lists by table and words, favourites of the actor first', async () => {
  for (const name of ['zz one', 'zz Two 100%']) await create('Ann', name);
  await create('Ann', 'zz stores', group(), { table: 'stores', description: 'zz one' });
  const names = async (actor: string, query: string) => (await list(actor, query)).map((one) => one.name);
  expect(await names('Ann', 'search=zz')).toEqual(['zz one', 'zz stores', 'zz Two 100%']);
  expect(await names('Ann', 'search=zz%20100%25&table=customers')).toEqual(['zz Two 100%']);
  expect(await names('Ann', "search=zz'%20or%201=1")).toEqual([]);
  await site.ask('Ann', 'PUT', '/api/filters/zz-two-100/favourite', { favourite: true });
  expect(await names('Ann', 'search=zz')).toEqual(['zz Two 100%', 'zz one', 'zz stores']);
  expect(await names('Bob', 'search=zz')).toEqual(['zz one', 'zz stores', 'zz Two 100%']);
  await site.ask('Ann', 'PUT', '/api/filters/zz-two-100/favourite', { favourite: false });
  expect((await list('Ann', 'search=zz')).map((one) => one.favourite)).toEqual([false, false, false]);
});

test('of two saves on one state the later is refused and gets the stored filter', async () => {
  const made = await create('Ann', 'Contested');
  const path = `/api/filters/${made.id}`;
  const answers = await Promise.all(
    ['DE', 'ES'].map((code, index) =>
      site.ask(['Ann', 'Bob'][index] ?? '', 'PUT', path, { ...draft('Contested', group(country(code))), lock: 1 }),
    ),
  );
  const [saved, refused] = answers.toSorted((left, right) => left.status - right.status);
  expect([saved?.status, refused?.status]).toEqual([200, 409]);
  expect(refused?.body).toMatchObject({ error: { code: 'filter.stale', details: { stored: saved?.body } } });
  const moved = { ...draft('Contested', isFrench, { table: 'stores' }), lock: 2 };
  expect(await refusal('Ann', 'PUT', path, moved)).toEqual([400, 'filter.table']);
  expect(await refusal('Ann', 'PUT', '/api/filters/never', { ...moved, lock: 1 })).toEqual([404, 'not-found']);
});

test('a filter that contains itself is refused, also when two are saved at once; other problems are kept', async () => {
  const broken = await create('Ann', 'Broken', group(uses('does-not-exist'), country()));
  expect(broken.rule.items).toHaveLength(2);
  const ring = await Promise.all(['Ring one', 'Ring two'].map((name) => create('Ann', name)));
  const bodies = ring.map(({ name }, index) => ({
    ...draft(name, group(uses(ring[1 - index]?.id ?? ''))),
    lock: 1,
  }));
  const saves = await Promise.all(
    ring.map(({ id }, index) => site.ask('Ann', 'PUT', `/api/filters/${id}`, bodies[index])),
  );
  expect(new Set(saves.map((one) => one.status))).toEqual(new Set([200, 422]));
  expect(saves.find((one) => one.status === 422)?.body).toMatchObject({
    error: { details: { problems: [{ code: 'filter.cycle' }] } },
  });
  const self = { ...draft('Broken', group(uses(broken.id))), lock: 1 };
  expect(await refusal('Ann', 'PUT', `/api/filters/${broken.id}`, self)).toEqual([422, 'filter.cycle']);
  const many = group(...Array.from({ length: 1000 }, () => country('FR')));
  expect(await refusal('Ann', 'POST', '/api/filters', draft('Large', group(many, country('FR'))))).toEqual([
    422,
    'condition.size',
  ]);
  const deep = Array.from({ length: 14 }).reduce<ConditionGroup>((inner) => group(inner), group());
  expect(await refusal('Ann', 'POST', '/api/filters', draft('Deep', deep))).toEqual([422, 'condition.depth']);
});

test('campaigns follow a change, and the change tells beforehand what it does to whom', async () => {
  const parameters = [{ name: 'where', label: 'Where', path: 'items/0' }];
  const base = await create('Ann', 'Followed', group(country('FR')), { parameters });
  await create('Ann', 'Follower', group(uses(base.id)));
  const direct = await campaignOf('Direct', group(uses(base.id)), 'People who follow');
  const other = await campaignOf('Through another', group(uses('follower')));
  const german = { where: { kind: 'list', values: ['DE'] } };
  const own = await campaignOf('With its own value', group(uses(base.id, german)));
  expect(await Promise.all([direct, other, own].map((one) => countOf(one)))).toEqual([4, 4, 3]);
  expect((await list('Ann', 'search=Followed'))[0]?.usedBy).toEqual({ campaigns: 2, filters: 1, audiences: 0 });

  const rule = group(country('FR', 'ES'), {
    kind: 'attribute',
    attribute: { links: [], column: 'points' },
    operator: 'at-most',
    value: { kind: 'one', value: '120' },
  });
  const effect = await site.ask('Bob', 'POST', `/api/filters/${base.id}/effect`, { rule, timeZone: 'UTC' });
  expect(effect.body).toEqual({
    before: 4,
    after: 5,
    enter: 3,
    leave: 2,
    campaigns: [
      { id: direct.id, name: 'Direct', activities: ['People who follow'] },
      { id: other.id, name: 'Through another', activities: ['Whom'] },
      { id: own.id, name: 'With its own value', activities: ['Whom'] },
    ],
    filters: [{ id: 'follower', name: 'Follower' }],
    audiences: [],
  });
  const unknown = await site.ask('Bob', 'POST', `/api/filters/${base.id}/effect`, {
    rule: group(country()),
    timeZone: 'UTC',
  });
  expect(unknown.body).toMatchObject({ before: 4, after: null, enter: null, leave: null });

  const saved = await site.ask('Bob', 'PUT', `/api/filters/${base.id}`, {
    ...draft('Followed', rule, { parameters }),
    lock: 1,
  });
  expect(saved.body).toMatchObject({ lock: 2, owner: 'Ann', updatedBy: 'Bob' });
  expect(await Promise.all([direct, other].map((one) => countOf(one)))).toEqual([5, 5]);
});

test('a filter in use is not deleted, and says by what it is used', async () => {
  const used = await create('Ann', 'Used');
  const holder = await create('Ann', 'Holder', group(uses(used.id)));
  const campaign = await campaignOf('Holds one', group(uses(used.id)));
  const path = `/api/filters/${used.id}`;
  const refused = await site.ask('Bob', 'DELETE', path);
  expect(refused).toMatchObject({
    status: 409,
    body: { error: { code: 'filter.used', message: expect.stringContaining('Holds one, Holder') } },
  });
  await site.ask('Ann', 'PUT', `/api/campaigns/${campaign.id}`, { lock: 1, graph: graphOf([], []) });
  const copy = await campaignOf('Copied', group(uses(used.id)));
  const { body } = await site.ask('Ann', 'POST', `/api/campaigns/${copy.id}/duplicate`, {});
  for (const id of [copy.id, (body as CampaignDocument).id]) {
    expect((await site.ask('Ann', 'DELETE', path)).status).toBe(409);
    await site.ask('Ann', 'DELETE', `/api/campaigns/${id}`);
  }
  expect((await site.ask('Ann', 'DELETE', `/api/filters/${holder.id}`)).body).toEqual({ deleted: true });
  expect((await site.ask('Ann', 'DELETE', path)).body).toEqual({ deleted: true });
  expect((await site.ask('Ann', 'DELETE', path)).status).toBe(404);
  const events = await site.db.selectFrom('filter_events').select('action').where('filter', '=', used.id).execute();
  expect(events.map((one) => one.action)).toEqual(['created', 'deleted']);
});

test('uses stay right when a campaign is saved by many at once', async () => {
  const made = await Promise.all(['Busy one', 'Busy two', 'Busy three'].map((name) => create('Ann', name)));
  const campaign = await campaignOf('Busy', group(...made.map((one) => uses(one.id))));
  const graphs = [...made, ...made, ...made].map(({ id }) =>
    graphOf([activity('build-audience', 'audience', { dimension: 'customers', rule: group(uses(id)) })], []),
  );
  const saves = await Promise.all(
    graphs.map((graph) => site.ask('Ann', 'PUT', `/api/campaigns/${campaign.id}`, { lock: 1, graph })),
  );
  const stored = saves.filter((one) => one.status === 200);
  expect(stored).toHaveLength(1);
  const used = (await list('Ann', 'search=Busy')).filter((one) => one.usedBy.campaigns > 0).map((one) => one.id);
  expect(JSON.stringify((stored[0]?.body as CampaignDocument | undefined)?.graph)).toContain(
    `"filter":"${used.join()}"`,
  );
});

test('filters of a file are created or changed together, or not at all', async () => {
  const entry = (id: string, rule: ConditionGroup) => ({ ...draft(`File ${id}`, rule), id });
  const apply = (...filters: object[]) => site.ask('Ann', 'POST', '/api/filters/apply', { filters });
  const [one, two] = [entry('file-one', group(uses('file-two'))), entry('file-two', isFrench)];
  expect((await apply(one, two)).body).toEqual({
    filters: [
      { id: 'file-one', change: 'created' },
      { id: 'file-two', change: 'created' },
    ],
  });
  const changed = entry('file-one', group(country('DE')));
  const circle = entry('file-two', group(uses('file-two')));
  expect(await apply(changed, circle)).toMatchObject({
    status: 422,
    body: { error: { message: expect.stringMatching(/^file-two: /) } },
  });
  expect((await apply(one, { ...two, description: 'New' })).body).toMatchObject({
    filters: [{ change: 'none' }, { change: 'changed' }],
  });
  expect((await list('Bob', 'search=File%20file-one'))[0]?.rule).toEqual(one.rule);
});

test('filters are resolved with all they refer to', async () => {
  await create('Ann', 'Inner', isFrench, { shared: false });
  await create('Ann', 'Outer', group(uses('inner')));
  const { body } = await site.ask('Bob', 'POST', '/api/filters/resolve', { ids: ['outer', 'unknown-one'] });
  expect((body as { filters: { id: string }[] }).filters.map((one) => one.id)).toEqual(['inner', 'outer']);
});
