import { parseCampaignFile } from '@fanfare/shared';
import { activity, graphOf } from '@fanfare/shared/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../test/test-server.ts';

let site: TestServer;
beforeAll(async () => {
  site = await startTestServer();
});
afterAll(() => site.close());

test('a campaign is downloaded as the file it can be read from again', async () => {
  const graph = graphOf([activity('build-audience', 'people', { dimension: 'customers' })], []);
  const campaign = { name: 'Sale / spring', description: 'All of them', tags: ['spring'], graph };
  const { body } = await site.request('POST', '/api/campaigns', campaign);
  const { id } = body as { id: string };
  for (const format of ['yaml', 'json']) {
    const file = await site.request('GET', `/api/campaigns/${id}/file?format=${format}`);
    expect(file.headers.get('content-disposition')).toContain(`filename="Sale-spring.${format}"`);
    const text = typeof file.body === 'string' ? file.body : JSON.stringify(file.body);
    expect(parseCampaignFile(text).file).toEqual(campaign);
  }
  expect((await site.request('GET', `/api/campaigns/${crypto.randomUUID()}/file`)).status).toBe(404);
});
