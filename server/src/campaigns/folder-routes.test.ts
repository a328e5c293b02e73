import { randomUUID } from 'node:crypto';
import type { CampaignDocument, Folder } from '@fanfare/shared';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../test/test-server.ts';

let site: TestServer;

beforeAll(async () => {
  site = await startTestServer();
});
afterAll(() => site.close());

async function make(name: string, parent: string | null = null): Promise<Folder> {
  const { status, body } = await site.request('POST', '/api/folders', { name, parent });
  expect(status).toBe(200);
  return body as Folder;
}

test('folders form a tree that can be renamed and moved, but not into itself', async () => {
  const top = await make('2026');
  const child = await make('Spring', top.id);
  const { body } = await site.request('PATCH', `/api/folders/${child.id}`, { name: 'Summer' });
  expect(body).toEqual({ id: child.id, name: 'Summer', parent: top.id, campaigns: 0 });
  for (const parent of [child.id, top.id]) {
    const cycle = await site.request('PATCH', `/api/folders/${top.id}`, { parent });
    expect(cycle.status).toBe(409);
  }
  expect((await site.request('PATCH', `/api/folders/${child.id}`, { parent: null })).body).toMatchObject({
    parent: null,
  });
});

test('what is inside a deleted folder moves up', async () => {
  const top = await make('Top');
  const middle = await make('Middle', top.id);
  const bottom = await make('Bottom', middle.id);
  const made = await site.request('POST', '/api/campaigns', { name: 'Inside', folder: middle.id });
  expect((await site.request('DELETE', `/api/folders/${middle.id}`)).body).toEqual({ deleted: true });
  const { folders } = (await site.request('GET', '/api/folders')).body as { folders: Folder[] };
  expect(folders.find((folder) => folder.id === bottom.id)?.parent).toBe(top.id);
  expect(folders.find((folder) => folder.id === top.id)?.campaigns).toBe(1);
  const read = await site.request('GET', `/api/campaigns/${(made.body as CampaignDocument).id}`);
  expect(read.body).toMatchObject({ folder: top.id });
});

test('a folder that does not exist takes nothing', async () => {
  const folder = randomUUID();
  expect((await site.request('POST', '/api/campaigns', { name: 'Lost', folder })).status).toBe(400);
  expect((await site.request('POST', '/api/folders', { name: 'Lost', parent: folder })).status).toBe(400);
  expect((await site.request('DELETE', `/api/folders/${folder}`)).status).toBe(404);
});
