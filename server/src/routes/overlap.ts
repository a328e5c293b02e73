import { countOverlap as endpoint } from '@fanfare/shared';
import type { FastifyInstance } from 'fastify';
import { countOverlap } from '../counts/count-overlap.ts';
import type { CountParts } from '../counts/count-request.ts';
import { registerEndpoint } from '../http/register.ts';
import { whileRead } from '../http/while-read.ts';

/** How many rows transitions share. */
export function registerOverlapRoutes(app: FastifyInstance, parts: CountParts): void {
  registerEndpoint(app, endpoint, ({ body, actor, signal }) => whileRead(countOverlap(parts, body, { actor, signal })));
}
