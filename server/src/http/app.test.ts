import { contract } from '@fanfare/shared';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../test/test-server.ts';

let site: TestServer;

beforeAll(async () => {
  site = await startTestServer();
});
afterAll(() => site.close());

const anonymous = { authorization: '' };

test('health names each part', async () => {
  const { status, body } = await site.request('GET', '/api/health', undefined, anonymous);
  expect(status).toBe(200);
  expect(body).toMatchObject({ live: true, ready: true, parts: { postgres: { ok: true } } });
});

test('a name is asked once and kept in a signed cookie', async () => {
  const before = await site.request('GET', '/api/actor', undefined, anonymous);
  expect(before.body).toEqual({ actor: null });
  const given = await site.request('POST', '/api/actor', { name: ' Zoë ' }, anonymous);
  const cookie = given.headers.getSetCookie()[0] ?? '';
  expect(cookie).toMatch(/HttpOnly.*SameSite=Strict/);
  const [pair = ''] = cookie.split(';');
  const after = await site.request('GET', '/api/actor', undefined, { ...anonymous, cookie: pair });
  expect(after.body).toMatchObject({ actor: { name: 'Zoë', workspace: 'default' } });
  const forged = await site.request('GET', '/api/actor', undefined, { ...anonymous, cookie: `${pair}x` });
  expect(forged.body).toEqual({ actor: null });
});

test('the language a person chose goes with their name', async () => {
  const as = (name: string) => ({ 'x-fanfare-actor': name });
  const read = async (name: string) => (await site.request('GET', '/api/actor/language', undefined, as(name))).body;
  await site.request('PUT', '/api/actor/language', { language: 'de' }, as('Ann'));
  await site.request('PUT', '/api/actor/language', { language: 'zh-TW' }, as('Ann'));
  expect([await read('Ann'), await read('Bob')]).toEqual([{ language: 'zh-TW' }, { language: null }]);
  await site.request('PUT', '/api/actor/language', { language: null }, as('Ann'));
  expect(await read('Ann')).toEqual({ language: null });
  expect((await site.request('PUT', '/api/actor/language', { language: '<b>' })).status).toBe(400);
});

test('without a name nothing is shown', async () => {
  const { status, body } = await site.request('GET', '/api/campaigns', undefined, anonymous);
  expect(status).toBe(401);
  expect(body).toMatchObject({ error: { code: 'actor.missing', requestId: expect.any(String) } });
});

test('a name with control characters is refused', async () => {
  const { status, body } = await site.request('POST', '/api/actor', { name: 'Zo\u0007ë' }, anonymous);
  expect(status).toBe(400);
  expect(body).toMatchObject({ error: { message: 'name: must not contain control characters' } });
  const headers = { 'x-fanfare-actor': encodeURIComponent('Ann\nBob') };
  const byToken = await site.request('GET', '/api/campaigns', undefined, headers);
  expect(byToken).toMatchObject({ status: 400, body: { error: { code: 'actor.name' } } });
});

test.each([
  ['another site', { origin: 'http://evil.example' }],
  ['a broken origin', { origin: 'null' }],
  ['another site without origin', { 'sec-fetch-site': 'cross-site' }],
])('refuses a change from %s', async (_name, headers) => {
  const { status, body } = await site.request('POST', '/api/actor', { name: 'A' }, { ...anonymous, ...headers });
  expect(status).toBe(403);
  expect(body).toMatchObject({ error: { code: 'origin.foreign' } });
});

test('accepts a change from its own pages', async () => {
  const headers = { ...anonymous, origin: site.server.address };
  expect((await site.request('POST', '/api/actor', { name: 'A' }, headers)).status).toBe(200);
});

test('wrong input names the place', async () => {
  const { status, body } = await site.request('POST', '/api/campaigns', { name: '' });
  expect(status).toBe(400);
  expect(body).toMatchObject({
    error: { code: 'request.invalid', details: { in: 'body', issues: [{ path: 'name' }] } },
  });
});

test('text that cannot be stored is the sender’s fault', async () => {
  const { status, body } = await site.request('POST', '/api/campaigns', { name: 'a\u0000b' });
  expect(status).toBe(400);
  expect(body).toMatchObject({ error: { code: 'text.unstorable' } });
});

test('a body nested too deep to walk through is refused', async () => {
  const config = JSON.parse('['.repeat(1000) + ']'.repeat(1000)) as unknown;
  const activities = [{ id: 'a', type: 'build-audience', label: '', config }];
  const { status, body } = await site.request('POST', '/api/campaigns', { name: 'Deep', graph: { activities } });
  expect(status).toBe(400);
  expect(body).toMatchObject({ error: { code: 'request.too-deep' } });
});

test.each(['/api/tables/%ff/rows', '/api/campaigns/%E0%A4%A'])('the unreadable address %s has a code', async (path) => {
  const { status, body } = await site.request('GET', path);
  expect(status).toBe(400);
  expect(body).toMatchObject({ error: { code: 'request.invalid', requestId: expect.any(String) } });
});

test('a body above the limit is refused', async () => {
  const { status, body } = await site.request('POST', '/api/folders', { name: 'x'.repeat(2_000_000), parent: null });
  expect(status).toBe(413);
  expect(body).toMatchObject({ error: { code: 'request.too-large' } });
});

test('an address of the interface that does not exist is not a page', async () => {
  const { status, body } = await site.request('GET', '/api/nothing');
  expect(status).toBe(404);
  expect(body).toMatchObject({ error: { code: 'not-found' } });
});

test('every page has a policy with a nonce of its own', async () => {
  const [first, second] = await Promise.all([site.request('GET', '/'), site.request('GET', '/campaigns/1')]);
  const nonces = [first, second].map(
    (page) => /'nonce-([\w-]+)'/.exec(page.headers.get('content-security-policy') ?? '')?.[1],
  );
  expect(new Set(nonces).size).toBe(2);
  expect(first.headers.get('content-security-policy')).toContain(`script-src 'self';`);
  expect(first.headers.get('x-content-type-options')).toBe('nosniff');
});

test('exactly the endpoints of the contract are served and described, and the page holds no script', async () => {
  const { body } = await site.request('GET', '/api/openapi.json');
  const { paths } = body as { paths: Record<string, Record<string, unknown>> };
  const described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  );
  const agreed = Object.values(contract).map(
    ({ method, path }) => `${method.toLowerCase()} ${path.replace(/:(\w+)/g, '{$1}')}`,
  );
  expect(described.toSorted()).toEqual(agreed.toSorted());
  const page = await site.request('GET', '/api/docs');
  expect(page.status).toBe(200);
  expect(page.body).toContain('/api/campaigns/{id}');
  expect(page.body).not.toContain('<script');
});

test('does not answer for a name that is not its own', async () => {
  const { hostname, port } = new URL(site.server.address);
  const http = await import('node:http');
  const status = await new Promise((resolve, reject) => {
    http
      .get({ hostname, port, path: '/api/health', headers: { host: 'rebound.example' } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      })
      .once('error', reject);
  });
  expect(status).toBe(421);
});
