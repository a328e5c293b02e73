import {
  listReturned as listEndpoint,
  markReturned as markEndpoint,
  readHistory as readEndpoint,
  resetHistory as resetEndpoint,
} from '@fanfare/shared';
import type { FastifyInstance } from 'fastify';
import { type ChangeParts, markReturned, resetHistory } from '../histories/change-history.ts';
import { historyStored, listReturned, readHistory } from '../histories/read-history.ts';
import { registerEndpoint } from '../http/register.ts';
import { whileRead } from '../http/while-read.ts';

/** What incremental queries remember. */
export function registerHistoryRoutes(app: FastifyInstance, parts: ChangeParts): void {
  const { engine, counting } = parts;
  registerEndpoint(app, readEndpoint, async ({ actor, body, signal }) => {
    const stored = historyStored(engine, await counting.readCatalog(actor.workspace), body);
    return whileRead(readHistory(engine, stored, body.processed, signal));
  });
  registerEndpoint(app, listEndpoint, async ({ actor, body, signal }) => {
    const name = { ...body, processed: 'returned' as const };
    const stored = historyStored(engine, await counting.readCatalog(actor.workspace), name);
    return whileRead(listReturned(engine, stored, body, signal));
  });
  registerEndpoint(app, resetEndpoint, ({ actor, body }) => resetHistory(parts, body, actor));
  registerEndpoint(app, markEndpoint, ({ actor, body, signal }) =>
    whileRead(markReturned(parts, body, { actor, signal })),
  );
}
