import { announcePresence, presenceTimes } from '@fanfare/shared';
import type { FastifyInstance } from 'fastify';
import type { Database } from '../db/connection.ts';
import { notFound } from '../http/errors.ts';
import { registerEndpoint } from '../http/register.ts';
import { createPresenceBoard } from './presence-board.ts';

/** Who has which campaign open. */
export function registerPresenceRoutes(app: FastifyInstance, db: Database): void {
  const board = createPresenceBoard(presenceTimes.expires);
  registerEndpoint(app, announcePresence, async ({ actor, params, body }) => {
    const row = await db
      .selectFrom('campaigns')
      .select(['lock', 'updated_by', 'updated_at'])
      .where('workspace', '=', actor.workspace)
      .where('id', '=', params.id)
      .executeTakeFirst();
    if (row === undefined) throw notFound('The campaign');
    const { session, activity, leaves } = body;
    const others = board.announce(params.id, { session, activity, actor: actor.name }, leaves);
    return { others, stored: { lock: row.lock, by: row.updated_by, at: row.updated_at.toISOString() } };
  });
}
