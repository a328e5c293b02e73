import type { FastifyInstance } from 'fastify';
import type { Config } from './config.ts';
import { registerCampaignFileRoute } from './campaigns/campaign-file-route.ts';
import { readAudienceLookup } from './audiences/audience-list.ts';
import { createCountService } from './counts/count-service.ts';
import { createCounting } from './counts/counting.ts';
import { createDataService, defaultMaxUnpackedBytes } from './data/data-service.ts';
import type { Database } from './db/connection.ts';
import { loadDemoAtFirstStart } from './demo/first-start.ts';
import { createEngine } from './engine/create-engine.ts';
import type { Engine } from './engine/engine.ts';
import { registerFileRoutes } from './files/file-routes.ts';
import { createFileService } from './files/file-service.ts';
import { readFilterLookup } from './filters/resolve-filters.ts';
import type { Logger } from './logging.ts';
import { registerAudienceRoutes } from './routes/audiences.ts';
import { registerAttributeRoutes } from './routes/attributes.ts';
import { registerExplainRoutes } from './routes/explain.ts';
import { registerOverlapRoutes } from './routes/overlap.ts';
import { registerCompareRoutes } from './routes/compare.ts';
import { registerCountRoutes } from './routes/counts.ts';
import { registerDataRoutes } from './routes/data-routes.ts';
import { registerDemoRoutes } from './routes/demo.ts';
import { registerFilterRoutes } from './routes/filters.ts';
import type { HealthChecks, PartHealth } from './routes/health.ts';
import { registerHistoryRoutes } from './routes/histories.ts';
import { registerPeopleRoutes } from './routes/people.ts';
import { registerRuleRoutes } from './routes/rules.ts';
import { registerActorLanguageRoutes } from './routes/actor-language.ts';
import { registerSnippetRoutes } from './snippets/snippet-routes.ts';
import { registerTemplateRoutes } from './templates/template-routes.ts';

/** What a service may use. */
export interface ServiceContext {
  config: Config;
  /** Real path of the folder that holds all state; this process owns it. */
  dataFolder: string;
  db: Database;
  log: Logger;
}

/** The parts of the server beside campaigns: the data engine, the data and the counts. */
export interface Services {
  health: HealthChecks;
  /** Adds their routes. */
  register(app: FastifyInstance): void;
  close(): Promise<void>;
}

/** Starts the services in order; when one fails, those before it are closed again. */
export async function createServices({ config, dataFolder, db, log }: ServiceContext): Promise<Services> {
  const closers: (() => Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    for (const closer of closers.splice(0).toReversed()) await closer();
  };
  try {
    const engine = await createEngine({
      folder: dataFolder,
      attachScratch: 'memory',
      ...(config.memoryLimit === undefined ? {} : { memoryLimit: config.memoryLimit }),
    });
    closers.push(() => engine.close());
    const data = await createDataService({
      engine,
      db,
      folder: dataFolder,
      log,
      ...(config.maxUnpackedBytes === undefined ? {} : { maxUnpackedBytes: config.maxUnpackedBytes }),
    });
    closers.push(() => data.close());
    const files = await createFileService({
      engine,
      db,
      folder: dataFolder,
      log,
      maxUnpackedBytes: config.maxUnpackedBytes ?? defaultMaxUnpackedBytes,
      ...(config.maxFileBytes === undefined ? {} : { maxFileBytes: config.maxFileBytes }),
    });
    closers.push(() => files.close());
    await loadDemoAtFirstStart({ db, data, log, people: config.demoPeople });
    const readCatalog = async (workspace: string) => (await data.catalog.read(workspace)).catalog;
    const readFilters = (workspace: string, ids: readonly string[]) => readFilterLookup(db, workspace, ids);
    const audienceParts = { db, engine, readCatalog };
    const counting = createCounting({
      engine,
      readCatalog,
      readFilters,
      readAudiences: (workspace, ids) => readAudienceLookup(audienceParts, workspace, ids),
      readFiles: files.read,
      log,
      ...(config.countSlots === undefined ? {} : { slots: config.countSlots }),
      ...(config.countBytes === undefined ? {} : { budgetBytes: config.countBytes }),
    });
    closers.push(() => counting.close());
    return {
      health: { engine: () => checkEngine(engine) },
      register(app) {
        registerDataRoutes(app, data);
        registerFileRoutes(app, files);
        registerDemoRoutes(app, data, db);
        registerTemplateRoutes(app);
        registerActorLanguageRoutes(app, db);
        registerSnippetRoutes(app, db);
        registerCampaignFileRoute(app, db);
        registerCountRoutes(app, createCountService(counting.parts));
        registerPeopleRoutes(app, counting.parts, dataFolder);
        registerCompareRoutes(app, counting.parts, dataFolder);
        registerExplainRoutes(app, counting.parts);
        registerOverlapRoutes(app, counting.parts);
        registerRuleRoutes(app, counting.parts);
        registerFilterRoutes(app, db, counting.parts);
        registerAttributeRoutes(app, db, counting.parts);
        registerHistoryRoutes(app, { db, engine, locks: data.locks, counting: counting.parts });
        registerAudienceRoutes(app, { ...audienceParts, counting: counting.parts, locks: data.locks });
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function checkEngine(engine: Engine): Promise<PartHealth> {
  try {
    await engine.withConnection((connection) => connection.all('SELECT 1'), { signal: AbortSignal.timeout(1000) });
    return { ok: true };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}
