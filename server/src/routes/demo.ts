import { demoState, loadDemo } from '@fanfare/shared';
import type { FastifyInstance } from 'fastify';
import type { DataService } from '../data/data-service.ts';
import type { Database } from '../db/connection.ts';
import { addDemoCampaign } from '../demo/first-start.ts';
import { demoTablesThere, loadDemoData } from '../demo/load-demo.ts';
import { registerEndpoint } from '../http/register.ts';

/** Tells how much of the demo retailer is there and loads it, and its campaign where there is none yet. */
export function registerDemoRoutes(app: FastifyInstance, data: DataService, db: Database): void {
  registerEndpoint(app, demoState, async () => demoTablesThere(data.engine));
  registerEndpoint(app, loadDemo, async function* ({ actor, body, signal }) {
    const today = body.today ?? new Date().toISOString().slice(0, 10);
    yield* loadDemoData(data, actor, { people: body.people, today }, signal);
    await addDemoCampaign(db);
  });
}
