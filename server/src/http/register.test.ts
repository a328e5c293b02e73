import { Readable } from 'node:stream';
import { defineEndpoint } from '@fanfare/shared';
import fastify, { type FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { installActor } from './actor.ts';
import { badRequest, installErrorHandler } from './errors.ts';
import { registerEndpoint } from './register.ts';

const token = 'a-token';
let app: FastifyInstance;
let address: string;

const shared = { summary: 'For a test', permission: 'data.view' } as const;
const count = z.object({ count: z.number() });
const events = defineEndpoint({ ...shared, method: 'GET', path: '/api/events', response: count, answer: 'events' });
const refusal = defineEndpoint({ ...shared, method: 'GET', path: '/api/refusal', response: count, answer: 'events' });
const endless = defineEndpoint({ ...shared, method: 'GET', path: '/api/endless', response: count, answer: 'events' });
const file = defineEndpoint({ ...shared, method: 'GET', path: '/api/file', answer: 'file' });
const upload = defineEndpoint({ ...shared, method: 'POST', path: '/api/upload', response: count, maxBodyBytes: 10 });
const broken = defineEndpoint({ ...shared, method: 'GET', path: '/api/broken', response: count });

let onAbort: Promise<void>;

beforeEach(async () => {
  app = fastify();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload));
  installErrorHandler(app);
  await installActor(app, { cookieKey: 'k'.repeat(32), token });
  registerEndpoint(app, events, async function* () {
    yield { count: 1 };
    yield { count: 2 };
    throw badRequest('half-way', 'Stopped half way.');
  });
  registerEndpoint(app, refusal, async function* () {
    if (app.server.listening) throw badRequest('refused', 'Not at all.');
    yield { count: 1 };
  });
  onAbort = new Promise((resolve) => {
    registerEndpoint(app, endless, async function* ({ signal }) {
      yield { count: 1 };
      await new Promise<void>((end) => signal.addEventListener('abort', () => end(), { once: true }));
      resolve();
    });
  });
  registerEndpoint(app, file, async () => ({
    name: 'Zürich "1".csv',
    contentType: 'text/csv',
    content: Readable.from(['a,', 'b']),
  }));
  registerEndpoint(app, upload, async ({ upload: bytes }) => {
    let size = 0;
    for await (const chunk of bytes) size += (chunk as Buffer).length;
    return { count: size };
  });
  registerEndpoint(app, broken, async () => ({ count: 'three' as unknown as number }));
  address = await app.listen({ port: 0, host: '127.0.0.1' });
});
afterEach(() => app.close());

function call(
  path: string,
  more: Omit<RequestInit, 'headers'> & { headers?: Record<string, string> } = {},
): Promise<Response> {
  return fetch(address + path, { ...more, headers: { authorization: `Bearer ${token}`, ...more.headers } });
}

function sendBytes(size: number): Promise<Response> {
  const headers = { 'content-type': 'application/octet-stream' };
  return call('/api/upload', { method: 'POST', headers, body: Buffer.alloc(size) });
}

test('events stream one by one, and a late error is an event', async () => {
  const answer = await call('/api/events');
  expect(answer.headers.get('content-type')).toContain('text/event-stream');
  const [first, second, last] = (await answer.text()).trim().split('\n\n');
  expect([first, second]).toEqual(['data: {"count":1}', 'data: {"count":2}']);
  expect(last).toMatch(/^event: error\ndata: .*"code":"half-way"/);
});

test('an error before the first event is an ordinary answer', async () => {
  const answer = await call('/api/refusal');
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ error: { code: 'refused' } });
});

test('the handler learns that the reader went away', async () => {
  const reader = new AbortController();
  const answer = await call('/api/endless', { signal: reader.signal });
  await answer.body?.getReader().read();
  reader.abort();
  await onAbort;
});

test('a file has its name and its bytes', async () => {
  const answer = await call('/api/file');
  expect(answer.headers.get('content-disposition')).toBe(
    `attachment; filename="Z_rich _1_.csv"; filename*=UTF-8''Z%C3%BCrich%20%221%22.csv`,
  );
  expect(await answer.text()).toBe('a,b');
});

test('an upload arrives as a stream up to its limit', async () => {
  expect(await (await sendBytes(10)).json()).toEqual({ count: 10 });
  expect((await sendBytes(11)).status).toBe(413);
});

test('an answer that breaks the contract is our fault', async () => {
  const answer = await call('/api/broken');
  expect(answer.status).toBe(500);
  expect(await answer.text()).not.toContain('three');
});
