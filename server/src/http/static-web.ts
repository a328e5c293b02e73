import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { notFound, sendError } from './errors.ts';
import { contentSecurityPolicy, createNonce } from './security-headers.ts';

const missing = '<!doctype html><title>Fanfare</title><p>The pages are not built yet: run <code>pnpm build</code>.</p>';

/**
 * Serves the built pages. Every address that is neither a file nor below /api gets the one page of the application,
 * with a nonce of its own.
 */
export async function installStaticWeb(app: FastifyInstance, folder: string): Promise<void> {
  const page = path.join(folder, 'index.html');
  if (existsSync(folder)) {
    await app.register(fastifyStatic, {
      root: folder,
      index: false,
      preCompressed: true,
      setHeaders: (reply, file) => {
        const isNamedByContent = file.startsWith(path.join(folder, 'assets'));
        reply.header('cache-control', isNamedByContent ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  }
  app.get('/index.html', { schema: { hide: true } }, (_request, reply) => sendPage(reply, page));
  app.get('/', { schema: { hide: true } }, (_request, reply) => sendPage(reply, page));
  app.setNotFoundHandler((request, reply) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const isPage =
      (request.method === 'GET' || request.method === 'HEAD') &&
      !isBelow('/api', pathname) &&
      !isBelow('/assets', pathname);
    return isPage ? sendPage(reply, page) : sendError(request, reply, notFound(`${request.method} ${pathname}`));
  });
}

function isBelow(folder: string, pathname: string): boolean {
  return pathname === folder || pathname.startsWith(`${folder}/`);
}

async function sendPage(reply: FastifyReply, file: string): Promise<FastifyReply> {
  const nonce = createNonce();
  const html = await readFile(file, 'utf8').catch(() => missing);
  const meta = `<meta name="csp-nonce" property="csp-nonce" nonce="${nonce}" content="${nonce}">`;
  return reply
    .code(200)
    .header('content-type', 'text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('content-security-policy', contentSecurityPolicy(nonce))
    .send(html.replace(/<head[^>]*>/i, (head) => `${head}${meta}`));
}
