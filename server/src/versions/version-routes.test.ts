import { type CampaignDocument, type CampaignGraph, emptyGraph, type Version, type VersionHead } from '@fanfare/shared';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../test/test-server.ts';

let site: TestServer;

beforeAll(async () => {
  site = await startTestServer();
});
afterAll(() => site.close());

const graphWith = (...labels: string[]): CampaignGraph => ({
  ...emptyGraph('Europe/Zurich'),
  activities: labels.map((label, index) => ({ id: `a${index}`, type: 'fork', label, config: {} })),
});

async function create(): Promise<string> {
  const { body } = await site.request('POST', '/api/campaigns', { name: 'Versions' });
  return (body as CampaignDocument).id;
}

async function save(id: string, lock: number, graph: CampaignGraph, { session = 'page', actor = 'Ana' } = {}) {
  const headers = { 'x-fanfare-actor': actor };
  const { status } = await site.request('PUT', `/api/campaigns/${id}`, { lock, graph, session }, headers);
  expect(status).toBe(200);
}

interface Page {
  versions: VersionHead[];
  total: number;
  next: number | null;
}

async function list(id: string, query = ''): Promise<Page> {
  return (await site.request('GET', `/api/campaigns/${id}/versions${query}`)).body as Page;
}

test('saves of one person are one version, of another one or another page a new one', async () => {
  const id = await create();
  await save(id, 1, graphWith('One'));
  await save(id, 2, graphWith('One', 'Two'));
  await save(id, 3, graphWith('One', 'Two', 'Three'), { actor: 'Ben' });
  await save(id, 4, graphWith('Uno', 'Two', 'Three'), { actor: 'Ben', session: 'other page' });
  const { versions, total } = await list(id);
  expect(total).toBe(4);
  expect(versions).toMatchObject([
    { number: 4, kind: 'saved', actor: 'Ben', changes: 1, activities: 3 },
    { number: 3, kind: 'saved', actor: 'Ben', changes: 1, activities: 3 },
    { number: 2, kind: 'saved', actor: 'Ana', changes: 3, activities: 2 },
    { number: 1, kind: 'created', actor: 'Test', changes: 0, activities: 0 },
  ]);
  const { body } = await site.request('GET', `/api/campaigns/${id}/versions/2`);
  expect((body as Version).graph).toEqual(graphWith('One', 'Two'));
});

test('a named version stays as it is', async () => {
  const id = await create();
  await save(id, 1, graphWith('One'));
  const named = await site.request('POST', `/api/campaigns/${id}/versions`, { lock: 2, label: 'For approval' });
  expect(named.body).toMatchObject({ number: 2, label: 'For approval', labelledBy: 'Test' });
  await save(id, 2, graphWith('One', 'Two'));
  expect((await list(id)).versions.map(({ number, label }) => [number, label])).toEqual([
    [3, null],
    [2, 'For approval'],
    [1, null],
  ]);
  expect((await list(id, '?labelled=true')).versions.map(({ number }) => number)).toEqual([2]);
  const unnamed = await site.request('PATCH', `/api/campaigns/${id}/versions/2`, { label: null });
  expect(unnamed.body).toMatchObject({ number: 2, label: null, labelledBy: null });
});

test('a name given to a state that is not stored any more is refused with the stored one', async () => {
  const id = await create();
  await save(id, 1, graphWith('One'));
  const { status, body } = await site.request('POST', `/api/campaigns/${id}/versions`, { lock: 1, label: 'Late' });
  expect(status).toBe(200);
  expect(body).toMatchObject({ number: 1, label: 'Late' });
  const unknown = await site.request('POST', `/api/campaigns/${id}/versions`, { lock: 7, label: 'Never' });
  expect(unknown.status).toBe(409);
  expect(unknown.body).toMatchObject({ error: { code: 'campaign.stale', details: { stored: { lock: 2 } } } });
});

test('a restored version is the newest one, and what was before it stays', async () => {
  const id = await create();
  await save(id, 1, graphWith('One'));
  await save(id, 2, graphWith('Two'), { session: 'other' });
  const restored = await site.request('POST', `/api/campaigns/${id}/versions/2/restore`, { lock: 3 });
  expect(restored.body).toMatchObject({ lock: 4, graph: graphWith('One') });
  expect((await list(id)).versions).toMatchObject([
    { number: 4, kind: 'restored', restored: 2, changes: 1 },
    { number: 3, activities: 1 },
    { number: 2 },
    { number: 1 },
  ]);
  const late = await site.request('POST', `/api/campaigns/${id}/versions/3/restore`, { lock: 3 });
  expect(late.status).toBe(409);
});

test('versions are read page by page, and go with their campaign', async () => {
  const id = await create();
  for (let lock = 1; lock < 6; lock += 1) await save(id, lock, graphWith(`Label ${lock}`), { session: `${lock}` });
  const first = await list(id, '?limit=4');
  expect(first).toMatchObject({ total: 6, next: 3 });
  const rest = await list(id, `?limit=4&before=${first.next}`);
  expect(rest.versions.map(({ number }) => number)).toEqual([2, 1]);
  expect(rest.next).toBeNull();
  expect((await site.request('GET', `/api/campaigns/${id}/versions/99`)).status).toBe(404);
  await site.request('DELETE', `/api/campaigns/${id}`);
  expect((await site.request('GET', `/api/campaigns/${id}/versions`)).status).toBe(404);
});
