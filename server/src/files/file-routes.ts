import {
  downloadRejects,
  getCampaignFile,
  listCampaignFiles,
  listRejects,
  sampleCampaignFile,
  uploadCampaignFile,
} from '@fanfare/shared';
import type { FastifyInstance } from 'fastify';
import { registerEndpoint } from '../http/register.ts';
import type { FileService } from './file-service.ts';

/** Routes of files for campaigns. */
export function registerFileRoutes(app: FastifyInstance, files: FileService): void {
  registerEndpoint(app, uploadCampaignFile, ({ actor, query, upload }) => files.receive(actor, query.name, upload));
  registerEndpoint(app, listCampaignFiles, async ({ actor }) => ({ files: await files.list(actor.workspace) }));
  registerEndpoint(app, getCampaignFile, ({ actor, params }) => files.get(actor.workspace, params.file));
  registerEndpoint(app, sampleCampaignFile, ({ actor, params, body, signal }) =>
    files.sample(actor.workspace, params.file, body, signal),
  );
  registerEndpoint(app, listRejects, ({ actor, params, query }) =>
    files.rejects(actor.workspace, params.file, query.table, query.limit),
  );
  registerEndpoint(app, downloadRejects, ({ actor, params, query, signal }) =>
    files.rejectsFile(actor.workspace, params.file, query.table, signal),
  );
}
