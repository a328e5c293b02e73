import { randomBytes, timingSafeEqual } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import cookie from '@fastify/cookie';
import { type Actor, permissions } from '@fanfare/shared';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { badRequest } from './errors.ts';
import { defaultWorkspace } from './permissions.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who acts; null until a name was given. */
    actor: Actor | null;
  }
}

const cookieName = 'fanfare_actor';
const cookieSeconds = 400 * 24 * 3600;
const longestName = 100;

/** Finds the actor of every request: by the signed cookie of a browser, or by the token of the data folder. */
export async function installActor(app: FastifyInstance, secrets: { cookieKey: string; token: string }): Promise<void> {
  await app.register(cookie, { secret: secrets.cookieKey });
  app.decorateRequest('actor', null);
  app.addHook('onRequest', async (request) => {
    request.actor = actorOfToken(request, secrets.token) ?? actorOfCookie(request);
    if (request.actor !== null)
      request.log = request.log.child({ actor: request.actor.name, workspace: request.actor.workspace });
  });
}

/** Whether the request shows the data folder's token: it comes from a process that can read that folder. */
export function hasToken(request: FastifyRequest, token: string): boolean {
  const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  if (given === undefined) return false;
  const [left, right] = [Buffer.from(given), Buffer.from(token)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** Remembers the name in the browser. */
export function rememberActor(reply: FastifyReply, name: string): Actor {
  const value = Buffer.from(name, 'utf8').toString('base64url');
  void reply.setCookie(cookieName, value, {
    signed: true,
    httpOnly: true,
    sameSite: 'strict',
    path: '/',
    maxAge: cookieSeconds,
  });
  return actorNamed(name);
}

function actorNamed(name: string): Actor {
  return { name, workspace: defaultWorkspace, permissions: [...permissions] };
}

function actorOfToken(request: FastifyRequest, token: string): Actor | null {
  if (!hasToken(request, token)) return null;
  const name = decodeName(String(request.headers['x-fanfare-actor'] ?? ''))
    .trim()
    .slice(0, longestName);
  if (/\p{Cc}/u.test(name)) throw badRequest('actor.name', 'A name must not contain control characters.');
  return actorNamed(name === '' ? 'command line' : name);
}

function decodeName(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function actorOfCookie(request: FastifyRequest): Actor | null {
  const signed = request.cookies[cookieName];
  if (signed === undefined) return null;
  const { valid, value } = request.unsignCookie(signed);
  return valid && value !== null ? actorNamed(Buffer.from(value, 'base64url').toString('utf8')) : null;
}

/** The key that signs cookies, made once for a data folder and readable by its owner only. */
export async function readCookieKey(dataFolder: string): Promise<string> {
  const file = path.join(dataFolder, 'cookie.key');
  const stored = await readFile(file, 'utf8').catch(() => '');
  if (stored.trim().length >= 32) return stored.trim();
  const key = randomBytes(32).toString('base64url');
  await writeFile(`${file}.new`, `${key}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
  return key;
}
