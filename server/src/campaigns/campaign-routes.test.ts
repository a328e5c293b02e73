import { randomUUID } from 'node:crypto';
import { type CampaignDocument, type CampaignGraph, emptyGraph } from '@fanfare/shared';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../test/test-server.ts';

let site: TestServer;

beforeAll(async () => {
  site = await startTestServer();
});
afterAll(() => site.close());

function graphWith(labels: string[]): CampaignGraph {
  const activities = labels.map((label, index) => ({ id: `a${index}`, type: 'fork', label, config: {} }));
  return { ...emptyGraph('Europe/Zurich'), activities };
}

async function create(name: string, more: Record<string, unknown> = {}): Promise<CampaignDocument> {
  const { status, body } = await site.request('POST', '/api/campaigns', { name, ...more });
  expect(status).toBe(200);
  return body as CampaignDocument;
}

async function list(query: string): Promise<{ campaigns: { name: string }[]; total: number; counts: unknown }> {
  const { body } = await site.request('GET', `/api/campaigns?${query}`);
  return body as { campaigns: { name: string }[]; total: number; counts: unknown };
}

test('what is saved is read again', async () => {
  const made = await create('Spring sale', { description: 'All of it', tags: ['sale', 'sale'] });
  expect(made).toMatchObject({ lock: 1, owner: 'Test', tags: ['sale'], status: 'draft', activities: 0 });
  const graph = graphWith(['One', 'Two']);
  const saved = await site.request('PUT', `/api/campaigns/${made.id}`, { lock: 1, graph });
  expect(saved.body).toMatchObject({ lock: 2, activities: 2 });
  const read = await site.request('GET', `/api/campaigns/${made.id}`);
  expect(read.body).toEqual(saved.body);
  expect((read.body as CampaignDocument).graph).toEqual(graph);
});

test('of two saves on the same state one is refused and gets the other one', async () => {
  const made = await create('Shared');
  const answers = await Promise.all(
    ['Left', 'Right'].map((label) =>
      site.request('PUT', `/api/campaigns/${made.id}`, { lock: 1, graph: graphWith([label]) }),
    ),
  );
  const [saved, refused] = answers.toSorted((left, right) => left.status - right.status);
  expect([saved?.status, refused?.status]).toEqual([200, 409]);
  expect(refused?.body).toMatchObject({ error: { code: 'campaign.stale', details: { stored: saved?.body } } });
});

test('name, tags, owner and status change without touching the lock', async () => {
  const made = await create('Draft');
  const changes = { name: 'Final', tags: ['vip'], owner: 'Ana', status: 'archived' };
  const { body } = await site.request('PATCH', `/api/campaigns/${made.id}`, changes);
  expect(body).toMatchObject({ ...changes, lock: 1, description: '' });
});

test('a duplicate is a draft of its own', async () => {
  const made = await create('Original', { graph: graphWith(['One']), tags: ['t'] });
  const { body } = await site.request('POST', `/api/campaigns/${made.id}/duplicate`, {});
  expect(body).toMatchObject({ name: 'Original (copy)', lock: 1, status: 'draft', graph: made.graph, tags: ['t'] });
  expect((body as CampaignDocument).id).not.toBe(made.id);
});

test('a deleted campaign is gone, and one that never was is not found', async () => {
  const made = await create('Short');
  expect((await site.request('DELETE', `/api/campaigns/${made.id}`)).body).toEqual({ deleted: true });
  for (const [method, body] of [
    ['GET'],
    ['DELETE'],
    ['PATCH', {}],
    ['PUT', { lock: 1, graph: graphWith([]) }],
  ] as const) {
    expect((await site.request(method, `/api/campaigns/${made.id}`, body)).status).toBe(404);
  }
});

test('finds by words, tag, owner, folder and status, and pages in order', async () => {
  const tag = randomUUID();
  for (const name of ['list b 100%', 'List A', 'list c']) await create(name, { tags: [tag] });
  const names = async (query: string) => (await list(`tag=${tag}&${query}`)).campaigns.map((one) => one.name);
  expect(await names('sort=name&direction=asc')).toEqual(['List A', 'list b 100%', 'list c']);
  expect(await names('sort=name&direction=desc&pageSize=1&page=2')).toEqual(['list b 100%']);
  expect(await names('search=LIST%20100%25')).toEqual(['list b 100%']);
  expect(await names('search=1%25')).toEqual([]);
  expect(await names('owner=Nobody')).toEqual([]);
  expect(await names('status=archived')).toEqual([]);
  expect(await names(`folder=${randomUUID()}`)).toEqual([]);
  expect(await list(`tag=${tag}&folder=none&pageSize=1`)).toMatchObject({
    total: 3,
    counts: { all: 3, draft: 3, archived: 0 },
  });
});

test('a graph with too many activities is refused', async () => {
  const made = await create('Huge');
  const graph = graphWith(Array.from({ length: 1001 }, () => 'x'));
  expect((await site.request('PUT', `/api/campaigns/${made.id}`, { lock: 1, graph })).status).toBe(400);
});
