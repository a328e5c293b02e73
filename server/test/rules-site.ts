import type { FastifyInstance } from 'fastify';
import { createApp } from '../src/app.ts';
import { readAudienceLookup } from '../src/audiences/audience-list.ts';
import { readConfig } from '../src/config.ts';
import { createCountService } from '../src/counts/count-service.ts';
import { TableLocks } from '../src/data/table-locks.ts';
import type { Database } from '../src/db/connection.ts';
import { openStateStore } from '../src/db/state-store.ts';
import { readFilterLookup } from '../src/filters/resolve-filters.ts';
import { createLogger } from '../src/logging.ts';
import { registerAttributeRoutes } from '../src/routes/attributes.ts';
import { registerAudienceRoutes } from '../src/routes/audiences.ts';
import { registerCountRoutes } from '../src/routes/counts.ts';
import { registerFilterRoutes } from '../src/routes/filters.ts';
import { registerHistoryRoutes } from '../src/routes/histories.ts';
import { registerPeopleRoutes } from '../src/routes/people.ts';
import { registerRuleRoutes } from '../src/routes/rules.ts';
import { type ExampleCounting, openExampleCounting } from './example-counting.ts';
import { temporaryFolder } from './temporary-folder.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Campaigns, filters, rules and counts over HTTP, on a PostgreSQL of its own and the example data in memory. */
export interface RulesSite {
  db: Database;
  counting: ExampleCounting;
  /** Asks as the actor; the answer's JSON. */
  ask(actor: string, method: Method, path: string, body?: object): Promise<{ status: number; body: unknown }>;
  close(): Promise<void>;
}

export async function openRulesSite(): Promise<RulesSite> {
  const log = createLogger({ logLevel: 'silent' });
  const { folder, remove } = await temporaryFolder();
  const store = await openStateStore(readConfig({ FANFARE_DATA: folder, LOG_LEVEL: 'silent' }), folder, log);
  const { db } = store;
  const counting = await openExampleCounting({
    readFilters: (workspace, ids) => readFilterLookup(db, workspace, ids),
    readAudiences: (workspace, ids) => readAudienceLookup(audienceParts(), workspace, ids),
  });
  const audienceParts = () => ({ db, engine: counting.engine, readCatalog: counting.parts.readCatalog });
  const services = {
    health: {},
    register(to: FastifyInstance) {
      registerCountRoutes(to, createCountService(counting.parts));
      registerPeopleRoutes(to, counting.parts, folder);
      registerRuleRoutes(to, counting.parts);
      registerFilterRoutes(to, db, counting.parts);
      registerAttributeRoutes(to, db, counting.parts);
      registerHistoryRoutes(to, { db, engine: counting.engine, locks: new TableLocks(), counting: counting.parts });
      registerAudienceRoutes(to, { ...audienceParts(), counting: counting.parts, locks: new TableLocks() });
    },
    close: async () => undefined,
  };
  const app = await createApp({ db, services, log, token: 'secret', cookieKey: 'k'.repeat(32), allowedHosts: [] });
  return {
    db,
    counting,
    async ask(actor, method, path, body) {
      const headers = { authorization: 'Bearer secret', 'x-fanfare-actor': actor, host: 'localhost' };
      const answer = await app.inject({ method, url: path, headers, ...(body === undefined ? {} : { payload: body }) });
      const isJson = String(answer.headers['content-type']).startsWith('application/json');
      return { status: answer.statusCode, body: isJson ? answer.json() : answer.body };
    },
    async close() {
      await app.close();
      await counting.close();
      await store.close();
      await remove();
    },
  };
}
