import { countGraph, countRule } from '@fanfare/shared';
import type { FastifyInstance } from 'fastify';
import type { CountService } from '../counts/count-service.ts';
import { isAbortError } from '../engine/abort-error.ts';
import { HttpError } from '../http/errors.ts';
import { registerEndpoint } from '../http/register.ts';

/** Counts of graphs and rules. */
export function registerCountRoutes(app: FastifyInstance, counts: CountService): void {
  registerEndpoint(app, countGraph, ({ body, actor, signal }) => counts.count(body, { actor, signal }));
  registerEndpoint(app, countRule, async ({ body, actor, signal }) => {
    try {
      return await counts.countRule(body, { actor, signal });
    } catch (error) {
      if (isAbortError(error)) throw new HttpError(409, 'count.obsolete', 'A newer edit took the place of this count.');
      throw error;
    }
  });
}
