import {
  createCampaign as createEndpoint,
  deleteCampaign as deleteEndpoint,
  duplicateCampaign as duplicateEndpoint,
  getCampaign as getEndpoint,
  listCampaigns as listEndpoint,
  patchCampaign as patchEndpoint,
  saveCampaign as saveEndpoint,
} from '@fanfare/shared';
import type { FastifyInstance } from 'fastify';
import type { Database } from '../db/connection.ts';
import { registerEndpoint } from '../http/register.ts';
import { listCampaigns } from './campaign-list.ts';
import {
  changeCampaign,
  createCampaign,
  deleteCampaign,
  duplicateCampaign,
  readCampaign,
  saveCampaign,
} from './campaign-store.ts';

export function registerCampaignRoutes(app: FastifyInstance, db: Database): void {
  registerEndpoint(app, listEndpoint, ({ actor, query }) => listCampaigns(db, actor.workspace, query));
  registerEndpoint(app, createEndpoint, ({ actor, body }) => createCampaign(db, actor, body));
  registerEndpoint(app, getEndpoint, ({ actor, params }) => readCampaign(db, actor.workspace, params.id));
  registerEndpoint(app, saveEndpoint, ({ actor, params, body }) => saveCampaign(db, actor, params.id, body));
  registerEndpoint(app, patchEndpoint, ({ actor, params, body }) => changeCampaign(db, actor, params.id, body));
  registerEndpoint(app, duplicateEndpoint, ({ actor, params, body }) =>
    duplicateCampaign(db, actor, params.id, body.name),
  );
  registerEndpoint(app, deleteEndpoint, async ({ actor, params }) => {
    await deleteCampaign(db, actor, params.id);
    return { deleted: true as const };
  });
}
