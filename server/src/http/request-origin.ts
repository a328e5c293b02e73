import net from 'node:net';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { hasToken } from './actor.ts';
import { HttpError } from './errors.ts';

const readingMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what other websites can make a browser send: requests to a name that is not ours (DNS rebinding),
 * and changes that come from a page of another origin.
 */
export function installOriginChecks(app: FastifyInstance, allowedHosts: readonly string[], token: string): void {
  app.addHook('onRequest', async (request) => {
    if (!isAllowedHost(request.hostname, allowedHosts)) {
      throw new HttpError(
        421,
        'host.unknown',
        `This server does not answer for ${request.hostname}. Name it in FANFARE_ALLOWED_HOSTS to allow it.`,
      );
    }
    if (!readingMethods.has(request.method) && !hasToken(request, token) && !isSameOrigin(request)) {
      throw new HttpError(403, 'origin.foreign', 'Changes are accepted from pages of this server only.');
    }
  });
}

/** IP addresses are safe: DNS rebinding needs a name. */
function isAllowedHost(hostname: string, allowedHosts: readonly string[]): boolean {
  const name = hostname.toLowerCase().replace(/^\[|\]$/g, '');
  return name === 'localhost' || name.endsWith('.localhost') || net.isIP(name) !== 0 || allowedHosts.includes(name);
}

function isSameOrigin(request: FastifyRequest): boolean {
  const { origin } = request.headers;
  if (origin !== undefined) return URL.canParse(origin) && new URL(origin).host === request.host;
  const site = request.headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none';
}
