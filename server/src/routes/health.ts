import { getHealth } from '@fanfare/shared';
import type { FastifyInstance } from 'fastify';
import { registerEndpoint } from '../http/register.ts';

/** State of one part of the server. */
export interface PartHealth {
  ok: boolean;
  message?: string;
}

/** Asks each part for its state; a check answers within about a second and does not throw. */
export type HealthChecks = Readonly<Record<string, () => Promise<PartHealth>>>;

/** Liveness and readiness; 503 while a part is not ready. */
export function registerHealthRoutes(app: FastifyInstance, checks: HealthChecks, version: string): void {
  registerEndpoint(app, getHealth, async ({ reply }) => {
    const states = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => [name, await check()] as const),
    );
    const ready = states.every(([, state]) => state.ok);
    void reply.code(ready ? 200 : 503).header('cache-control', 'no-store');
    return { live: true as const, ready, version, parts: Object.fromEntries(states) };
  });
}
