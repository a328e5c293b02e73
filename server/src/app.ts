import { randomUUID } from 'node:crypto';
import path from 'node:path';
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { registerCampaignRoutes } from './campaigns/campaign-routes.ts';
import { registerFolderRoutes } from './campaigns/folder-routes.ts';
import { checkDatabase, type Database } from './db/connection.ts';
import { installActor } from './http/actor.ts';
import { checkBody } from './http/check-body.ts';
import { answerUnreadable, installErrorHandler } from './http/errors.ts';
import { installOpenApi } from './http/openapi.ts';
import { installOriginChecks } from './http/request-origin.ts';
import { installSecurityHeaders } from './http/security-headers.ts';
import { installStaticWeb } from './http/static-web.ts';
import type { Logger } from './logging.ts';
import { registerPresenceRoutes } from './presence/presence-routes.ts';
import { registerActorRoutes } from './routes/actor.ts';
import { registerHealthRoutes } from './routes/health.ts';
import type { Services } from './services.ts';
import { version } from './version.ts';
import { registerVersionRoutes } from './versions/version-routes.ts';

const webFolder = path.resolve(import.meta.dirname, '../../dist/web');

/** What the HTTP application is made of. */
export interface AppParts {
  db: Database;
  services: Services;
  log: Logger;
  /** Secret of the data folder's `server.json`. */
  token: string;
  cookieKey: string;
  allowedHosts: readonly string[];
}

/** Builds the HTTP application: every route of the contract, its description and the built pages. */
export async function createApp(parts: AppParts): Promise<FastifyInstance> {
  const loggerInstance: FastifyBaseLogger = parts.log;
  const app = fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: true,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 300 },
    frameworkErrors: answerUnreadable,
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload));
  installErrorHandler(app);
  app.addHook('preValidation', async (request) => checkBody(request.body));
  installSecurityHeaders(app);
  installOriginChecks(app, parts.allowedHosts, parts.token);
  await installActor(app, parts);
  installRequestLog(app);
  await installOpenApi(app, version);
  registerHealthRoutes(app, { postgres: () => checkDatabase(parts.db), ...parts.services.health }, version);
  registerActorRoutes(app);
  registerCampaignRoutes(app, parts.db);
  registerFolderRoutes(app, parts.db);
  registerVersionRoutes(app, parts.db);
  registerPresenceRoutes(app, parts.db);
  parts.services.register(app);
  await installStaticWeb(app, webFolder);
  return app;
}

/** Logs what was answered, without the query: what people search for is personal. */
function installRequestLog(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id);
  });
  app.addHook('onResponse', async (request, reply) => {
    if (!request.url.startsWith('/api/') || request.url.startsWith('/api/health')) return;
    request.log.info(
      {
        method: request.method,
        path: request.url.split('?', 1)[0],
        status: reply.statusCode,
        milliseconds: Math.round(reply.elapsedTime),
      },
      'answered',
    );
  });
}
