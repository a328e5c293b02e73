import { getActor, setActor } from '@fanfare/shared';
import type { FastifyInstance } from 'fastify';
import { rememberActor } from '../http/actor.ts';
import { registerEndpoint } from '../http/register.ts';

/** Who works in this browser, and the name they give once. */
export function registerActorRoutes(app: FastifyInstance): void {
  registerEndpoint(app, getActor, async ({ request }) => ({ actor: request.actor }));
  registerEndpoint(app, setActor, async ({ body, reply }) => ({ actor: rememberActor(reply, body.name) }));
}
