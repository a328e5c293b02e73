import { loadDemo } from '@fanfare/shared';
import type { FastifyInstance } from 'fastify';
import type { DataService } from '../data/data-service.ts';
import type { Database } from '../db/connection.ts';
import { addDemoCampaign } from '../demo/first-start.ts';
import { loadDemoData } from '../demo/load-demo.ts';
import { registerEndpoint } from '../http/register.ts';

/** Loads the demo retailer, and its campaign where there is none yet. */
export function registerDemoRoutes(app: FastifyInstance, data: DataService, db: Database): void {
  registerEndpoint(app, loadDemo, async function* ({ actor, body, signal }) {
    const today = body.today ?? new Date().toISOString().slice(0, 10);
    yield* loadDemoData(data, actor, { people: body.people, today }, signal);
    await addDemoCampaign(db);
  });
}
