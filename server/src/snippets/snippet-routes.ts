import {
  createSnippet as createEndpoint,
  deleteSnippet as deleteEndpoint,
  listSnippets as listEndpoint,
  renameSnippet as renameEndpoint,
} from '@fanfare/shared';
import type { FastifyInstance } from 'fastify';
import type { Database } from '../db/connection.ts';
import { registerEndpoint } from '../http/register.ts';
import { createSnippet, deleteSnippet, listSnippets, renameSnippet } from './snippet-store.ts';

/** Kept parts of campaigns. */
export function registerSnippetRoutes(app: FastifyInstance, db: Database): void {
  registerEndpoint(app, listEndpoint, async ({ actor }) => ({ snippets: await listSnippets(db, actor.workspace) }));
  registerEndpoint(app, createEndpoint, ({ actor, body }) => createSnippet(db, actor, body));
  registerEndpoint(app, renameEndpoint, ({ actor, params, body }) => renameSnippet(db, actor, params.id, body));
  registerEndpoint(app, deleteEndpoint, async ({ actor, params }) => {
    await deleteSnippet(db, actor.workspace, params.id);
    return { deleted: true };
  });
}
