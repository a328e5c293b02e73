import {
  createFolder as createEndpoint,
  deleteFolder as deleteEndpoint,
  listFolders as listEndpoint,
  patchFolder as patchEndpoint,
} from '@fanfare/shared';
import type { FastifyInstance } from 'fastify';
import type { Database } from '../db/connection.ts';
import { registerEndpoint } from '../http/register.ts';
import { changeFolder, createFolder, deleteFolder, listFolders } from './folder-store.ts';

export function registerFolderRoutes(app: FastifyInstance, db: Database): void {
  registerEndpoint(app, listEndpoint, async ({ actor }) => ({ folders: await listFolders(db, actor.workspace) }));
  registerEndpoint(app, createEndpoint, ({ actor, body }) => createFolder(db, actor, body));
  registerEndpoint(app, patchEndpoint, ({ actor, params, body }) => changeFolder(db, actor, params.id, body));
  registerEndpoint(app, deleteEndpoint, async ({ actor, params }) => {
    await deleteFolder(db, actor, params.id);
    return { deleted: true as const };
  });
}
