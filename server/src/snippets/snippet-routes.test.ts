import type { Snippet } from '@fanfare/shared';
import { activity, graphOf } from '@fanfare/shared/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../test/test-server.ts';

let site: TestServer;
beforeAll(async () => {
  site = await startTestServer();
});
afterAll(() => site.close());

const graph = graphOf([activity('build-audience', 'people', { dimension: 'customers' })], []);

async function keep(name: string): Promise<Snippet> {
  const { status, body } = await site.request('POST', '/api/snippets', { name, description: 'Who we mail', graph });
  expect(status).toBe(200);
  return body as Snippet;
}

async function names(): Promise<string[]> {
  const { body } = await site.request('GET', '/api/snippets');
  return (body as { snippets: Snippet[] }).snippets.map(({ name }) => name);
}

async function code(method: string, path: string, body?: unknown): Promise<unknown> {
  const answer = await site.request(method, path, body);
  return [answer.status, (answer.body as { error?: { code: string } }).error?.code];
}

test('snippets are kept, listed by name, renamed and deleted', async () => {
  const mail = await keep('  Mail once ');
  expect(mail).toMatchObject({ name: 'Mail once', description: 'Who we mail', graph, createdBy: 'Test' });
  const control = await keep('control group');
  expect(await names()).toEqual(['control group', 'Mail once']);
  const renamed = await site.request('PATCH', `/api/snippets/${control.id}`, { name: 'Zero' });
  expect(renamed.body).toMatchObject({ name: 'Zero', description: 'Who we mail' });
  expect(await names()).toEqual(['Mail once', 'Zero']);
  expect((await site.request('DELETE', `/api/snippets/${mail.id}`)).body).toEqual({ deleted: true });
  expect(await names()).toEqual(['Zero']);
  expect(await code('DELETE', `/api/snippets/${mail.id}`)).toEqual([404, 'not-found']);
  expect(await code('PATCH', `/api/snippets/${mail.id}`, { name: 'Gone' })).toEqual([404, 'not-found']);
});

test('a name is given once, whatever its case, and a snippet holds something', async () => {
  const { id } = await keep('Twice');
  expect(await code('POST', '/api/snippets', { name: 'TWICE', graph })).toEqual([409, 'snippet.name-taken']);
  expect(await code('PATCH', `/api/snippets/${id}`, { name: 'twice' })).toEqual([200, undefined]);
  expect(await code('POST', '/api/snippets', { name: ' ', graph })).toEqual([400, 'request.invalid']);
  expect(await code('POST', '/api/snippets', { name: 'Empty', graph: graphOf([], []) })).toEqual([
    400,
    'snippet.empty',
  ]);
});
