import {
  cancelImport,
  getImport,
  importRejects,
  listImports,
  previewImport,
  startImport,
  uploadFile,
  watchImport,
} from '@fanfare/shared';
import type { FastifyInstance } from 'fastify';
import type { DataService } from '../data/data-service.ts';
import { ImportRefused } from '../data/scan/import-refused.ts';
import { HttpError } from '../http/errors.ts';
import { registerEndpoint } from '../http/register.ts';

/** Routes of uploads and imports. */
export function registerImportRoutes(app: FastifyInstance, data: DataService): void {
  const { imports, uploads, preview } = data;
  registerEndpoint(app, uploadFile, async ({ query, upload }) => {
    const { id, name, bytes } = await uploads.receive(query.name, upload);
    return { upload: id, name, bytes };
  });
  registerEndpoint(app, previewImport, async ({ body, signal }) => {
    const upload = await uploads.find(body.upload);
    return preview(upload, body.options, signal).catch((error: unknown) => {
      throw error instanceof ImportRefused ? new HttpError(422, error.code, error.message) : error;
    });
  });
  registerEndpoint(app, startImport, async ({ actor, body }) =>
    imports.start(actor, await uploads.find(body.upload), body),
  );
  registerEndpoint(app, listImports, async ({ actor }) => ({ imports: await imports.list(actor.workspace) }));
  registerEndpoint(app, getImport, ({ actor, params }) => imports.get(actor.workspace, params.id));
  registerEndpoint(app, watchImport, ({ actor, params, signal }) => imports.watch(actor.workspace, params.id, signal));
  registerEndpoint(app, cancelImport, ({ actor, params }) => imports.cancel(actor.workspace, params.id));
  registerEndpoint(app, importRejects, ({ actor, params }) => imports.rejects(actor.workspace, params.id));
}
