import {
  getVersion as getEndpoint,
  labelNewest as labelNewestEndpoint,
  labelVersion as labelEndpoint,
  listVersions as listEndpoint,
  restoreVersion as restoreEndpoint,
} from '@fanfare/shared';
import type { FastifyInstance } from 'fastify';
import type { Database } from '../db/connection.ts';
import { registerEndpoint } from '../http/register.ts';
import { labelNewest, labelVersion, listVersions, readVersion, restoreVersion } from './version-store.ts';

/** The past of campaigns. */
export function registerVersionRoutes(app: FastifyInstance, db: Database): void {
  registerEndpoint(app, listEndpoint, ({ actor, params, query }) =>
    listVersions(db, actor.workspace, params.id, query),
  );
  registerEndpoint(app, getEndpoint, ({ actor, params }) => readVersion(db, actor.workspace, params.id, params.number));
  registerEndpoint(app, labelNewestEndpoint, ({ actor, params, body }) => labelNewest(db, actor, params.id, body));
  registerEndpoint(app, labelEndpoint, ({ actor, params, body }) =>
    labelVersion(db, actor, params.id, params.number, body.label),
  );
  registerEndpoint(app, restoreEndpoint, ({ actor, params, body }) =>
    restoreVersion(db, actor, params.id, params.number, body.lock),
  );
}
