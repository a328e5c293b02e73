import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { fastify } from 'fastify';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { installStaticWeb } from './static-web.ts';

const program = 'export const greeting = "hello";';
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'fanfare-web-'));
  await mkdir(path.join(folder, 'assets'));
  await writeFile(path.join(folder, 'index.html'), '<html><head></head><body></body></html>');
  await writeFile(path.join(folder, 'assets', 'main-1.js'), program);
  await writeFile(path.join(folder, 'assets', 'main-1.js.gz'), gzipSync(program));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function served(url: string, headers: Record<string, string> = {}) {
  const app = fastify();
  await installStaticWeb(app, folder);
  return app.inject({ url, headers });
}

test('the compressed copy goes to browsers that take it, the file itself to others; both are kept for good', async () => {
  const compressed = await served('/assets/main-1.js', { 'accept-encoding': 'gzip, br' });
  expect(compressed.headers).toMatchObject({
    'content-encoding': 'gzip',
    'content-type': 'application/javascript; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'accept-encoding',
  });
  const plain = await served('/assets/main-1.js', { 'accept-encoding': 'identity' });
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(plain.body).toBe(program);
});

test('every other address gets the page, with a nonce of its own; addresses of files and of the API do not', async () => {
  const first = await served('/campaigns/1');
  const second = await served('/campaigns/1');
  expect(first.statusCode).toBe(200);
  expect(first.headers['cache-control']).toBe('no-store');
  expect(first.body).toContain('csp-nonce');
  expect(first.body).not.toBe(second.body);
  expect((await served('/assets/gone.js')).statusCode).toBe(404);
  expect((await served('/api/gone')).statusCode).toBe(404);
});
